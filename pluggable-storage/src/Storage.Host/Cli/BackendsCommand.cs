using System.CommandLine;
using Storage.Contracts;
using Storage.Host.Backends;

namespace Storage.Host.Cli;

/// <summary><c>storage backends</c></summary>
internal static class BackendsCommand
{
    public static Command Create()
    {
        var service = new ServiceOption();
        var command = new Command(
            "backends", "List the backends beside this program and their options; with --url, those of a running service and their state");
        service.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
            service.Given(parsed) is { } url ? await ListServiceAsync(url, cancellationToken) : ListCatalog());
        return command;
    }

    private static int ListCatalog()
    {
        var catalog = new BackendCatalog();
        foreach (var name in catalog.Names)
        {
            Console.Out.WriteLine($"{name,-12} {catalog.Find(name).Executable}");
            foreach (var (option, purpose) in BackendCatalog.OptionsOf(name))
            {
                Console.Out.WriteLine($"{"",-12} --option {option}=...  {purpose}");
            }
        }

        Console.Out.WriteLine($"cookie       {StorageProtocol.CookieKey}={StorageProtocol.CookieValue}");
        Console.Out.WriteLine($"versions     {StorageProtocol.Version1}, {StorageProtocol.Version2}");
        return catalog.Names.Count > 0 ? ExitCodes.Success : ExitCodes.Negative;
    }

    private static async Task<int> ListServiceAsync(Uri url, CancellationToken cancellationToken)
    {
        await using var client = new ServiceClient(url);
        var state = await client.StateAsync(cancellationToken);
        foreach (var backend in state.Backends)
        {
            Console.Out.WriteLine(backend.ProcessId > 0 ? $"{backend.Name,-12} {backend.State,-10} pid {backend.ProcessId}" : $"{backend.Name,-12} {backend.State}");
        }

        return state.Serving ? ExitCodes.Success : ExitCodes.Negative;
    }
}
