using System.CommandLine;
using Storage.Contracts;
using Storage.Host.Backends;

namespace Storage.Host.Cli;

/// <summary><c>storage backends</c></summary>
internal static class BackendsCommand
{
    public static Command Create()
    {
        var command = new Command("backends", "List the backends beside this program and how a host of another make starts them");
        command.SetAction(_ =>
        {
            var catalog = new BackendCatalog();
            foreach (var name in catalog.Names)
            {
                Console.Out.WriteLine($"{name,-12} {catalog.Find(name).Executable}");
            }

            Console.Out.WriteLine($"cookie       {StorageProtocol.CookieKey}={StorageProtocol.CookieValue}");
            Console.Out.WriteLine($"versions     {StorageProtocol.Version1}, {StorageProtocol.Version2}");
            return catalog.Names.Count > 0 ? ExitCodes.Success : ExitCodes.Negative;
        });
        return command;
    }
}
