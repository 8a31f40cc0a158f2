using System.CommandLine;
using Storage.Host.Backends;
using Storage.Host.Serving;
using Storage.Http;

namespace Storage.Host.Cli;

/// <summary><c>storage serve</c>: the service over HTTP and gRPC, until Ctrl+C.</summary>
internal static class ServeCommand
{
    private const string NoGrpc = "none";

    public static Command Create()
    {
        var backend = new BackendOptions();
        var url = new Option<string>("--url")
        {
            Description = "Where to listen for HTTP; there is no access control, so keep it on loopback",
            DefaultValueFactory = _ => new StorageHttpOptions().Url,
        };
        var grpcUrl = new Option<string>("--grpc-url")
        {
            Description = "Where to listen for gRPC (HTTP/2 without TLS), or none",
            DefaultValueFactory = _ => "http://127.0.0.1:8081",
        };
        var command = new Command("serve", "Serve objects over HTTP and gRPC, with a live console at /") { url, grpcUrl };
        backend.AddTo(command);
        url.AddCheck(value => Mistake(new StorageHttpOptions { Url = value! }));
        grpcUrl.AddCheck(value => value is "" ? "--grpc-url takes an address or none" : Mistake(Options(new StorageHttpOptions().Url, value!)));
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed, backend, Options(parsed.GetValue(url)!, parsed.GetValue(grpcUrl)!), cancellationToken));
        return command;
    }

    private static string? Mistake(StorageHttpOptions options)
    {
        try
        {
            options.Check();
            return null;
        }
        catch (ArgumentException e)
        {
            return $"the address is wrong: {e.Message}";
        }
    }

    private static StorageHttpOptions Options(string url, string grpcUrl) => new() { Url = url, GrpcUrl = grpcUrl == NoGrpc ? null : grpcUrl };

    private static async Task<int> RunAsync(
        ParseResult parsed, BackendOptions backend, StorageHttpOptions options, CancellationToken cancellationToken)
    {
        using var log = new ServiceLog(Console.Error, TimeProvider.System);
        await using var router = await backend.StartAsync(parsed, log, cancellationToken);
        var control = new RouterControl(router, backend.Others(parsed), new BackendCatalog().Names, log);
        await using var server = await StorageHttpServer.StartAsync(router, control, options, TimeProvider.System, cancellationToken);
        Console.Out.WriteLine($"serving on {server.Address}");
        if (server.GrpcAddress is { } grpc)
        {
            Console.Out.WriteLine($"gRPC on {grpc}");
        }

        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var stop = cancellationToken.Register(() => stopped.TrySetResult());
        await stopped.Task;
        return ExitCodes.Success;
    }
}
