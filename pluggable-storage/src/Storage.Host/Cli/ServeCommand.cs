using System.CommandLine;
using Storage.Host.Backends;
using Storage.Host.Serving;
using Storage.Http;

namespace Storage.Host.Cli;

/// <summary><c>storage serve</c>: the HTTP service, until Ctrl+C.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var backend = new BackendOptions();
        var url = new Option<string>("--url")
        {
            Description = "Where to listen; there is no access control, so keep it on loopback",
            DefaultValueFactory = _ => new StorageHttpOptions().Url,
        };
        url.Validators.Add(result =>
        {
            if (!Uri.TryCreate(result.GetValueOrDefault<string>(), UriKind.Absolute, out var parsed) || parsed.Scheme != Uri.UriSchemeHttp)
            {
                result.AddError("--url takes an address like http://127.0.0.1:8080");
            }
        });
        var command = new Command("serve", "Serve objects over HTTP, with a live console at /") { url };
        backend.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var router = await backend.StartAsync(parsed, cancellationToken);
            var catalog = new BackendCatalog();
            var control = new RouterControl(router, name => catalog.Find(name, parsed.GetValue<string>("--data")), catalog.Names);
            await using var server = await StorageHttpServer.StartAsync(
                router, control, new StorageHttpOptions { Url = parsed.GetValue(url)! }, TimeProvider.System, cancellationToken);
            Console.Out.WriteLine($"serving on {server.Address}");
            var stopped = new TaskCompletionSource();
            await using var stop = cancellationToken.Register(stopped.SetResult);
            await stopped.Task;
            return ExitCodes.Success;
        });
        return command;
    }
}
