using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Storage.Contracts;
using Storage.Http.Console;
using Storage.Http.Description;
using Storage.Http.Metrics;
using Storage.Http.Objects;
using Storage.Http.Problems;
using Storage.Http.Rpc;

namespace Storage.Http;

/// <summary>Serves a store over HTTP.</summary>
public sealed class StorageHttpServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StorageHttpServer(WebApplication app) => _app = app;

    /// <value>Where it listens, with the port that was taken.</value>
    public Uri Address => new(_app.Urls.First());

    /// <value>Where it listens for gRPC; null when it does not.</value>
    public Uri? GrpcAddress => _app.Urls.Skip(1).FirstOrDefault() is { } url ? new Uri(url) : null;

    /// <summary>Starts serving.</summary>
    /// <param name="storage">The store; not disposed with the server.</param>
    /// <param name="control">What the console may do; null for a console that only shows.</param>
    /// <param name="options">Where to listen.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="IOException">The address is in use.</exception>
    /// <exception cref="ArgumentException">An option is wrong.</exception>
    public static async Task<StorageHttpServer> StartAsync(
        IStorage storage, IServiceControl? control, StorageHttpOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        options.Check();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        RpcInterface.AddServices(builder.Services, storage, time);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            ListenAddress.Add(kestrel, options.Url, HttpProtocols.Http1);
            if (options.GrpcUrl is { } grpc)
            {
                ListenAddress.Add(kestrel, grpc, HttpProtocols.Http2);
            }

            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = StorageLimits.MaxValueBytes;

            // A key of 64 KiB is three times as long when every byte is percent-encoded.
            kestrel.Limits.MaxRequestLineSize = (3 * StorageLimits.MaxKeyBytes) + 8192;
            kestrel.Limits.MaxRequestBufferSize = 2 * 1024 * 1024;
        });

        var metrics = new RequestMetrics(time);
        var objects = new ObjectEndpoint(storage);
        var console = new ConsoleEndpoint(storage, control, metrics, options.ConsoleInterval, time);
        var app = builder.Build();
        RpcInterface.Map(app);
        app.Run(context => metrics.MeasureAsync(context, () => DispatchAsync(context, storage, objects, console, metrics, control)));
        await app.StartAsync(cancellationToken);
        return new StorageHttpServer(app);
    }

    /// <summary>Stops serving; event streams are cut.</summary>
    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _app.StopAsync(limit.Token);
        await _app.DisposeAsync();
    }

    // A client that takes the service for a proxy names it once more in the request line (RFC 9112, section 3.2.2).
    private static string PathOf(string target)
    {
        var path = target.Split('?', 2)[0];
        var scheme = path.StartsWith('/') ? -1 : path.IndexOf("://", StringComparison.Ordinal);
        return scheme < 0 ? path
            : path.IndexOf('/', scheme + 3) is var start and >= 0 ? path[start..]
            : "/";
    }

    private static async Task DispatchAsync(
        HttpContext context, IStorage storage, ObjectEndpoint objects, ConsoleEndpoint console, RequestMetrics metrics,
        IServiceControl? control)
    {
        // The path as it was sent: the decoded one has lost '..' and '//', which are part of keys here.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var path = PathOf(target);
        try
        {
            await (path switch
            {
                _ when path.StartsWith(ObjectKey.Prefix, StringComparison.Ordinal) => objects.HandleAsync(context, ObjectKey.FromPath(path)),
                "/v1/objects" => objects.HandleAsync(context, ObjectKey.FromQuery(context.Request.Query["key64"])),
                _ when path.StartsWith("/v1/console/", StringComparison.Ordinal) => console.HandleAsync(context, path),
                "/healthz" => ReadOnly("Health", () => HealthEndpoint.HandleAsync(context, storage)),
                "/metrics" => ReadOnly("Metrics", () => MetricsEndpoint.HandleAsync(context, metrics, control)),
                "/v1/backends" => ReadOnly("The list of backends", () => console.DescribeAsync(context)),
                "/openapi.json" => ReadOnly("The description", () => Resource.SendAsync(context, "openapi.json", "application/json")),
                "/" => ReadOnly("The console page", () => Resource.SendAsync(context, "console.html", "text/html; charset=utf-8")),
                _ => throw new ProblemException(StatusCodes.Status404NotFound, "no-such-page", "There is nothing at this path; see /openapi.json."),
            });
        }
        catch (Exception e) when (context.RequestAborted.IsCancellationRequested && e is OperationCanceledException or IOException)
        {
            // The client left, perhaps in the middle of its body: nothing was put.
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            await Problem.Of(e).SendAsync(context);
        }

        Task ReadOnly(string what, Func<Task> answer) => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            ? answer()
            : throw ProblemException.MethodNotAllowed(what, "GET, HEAD");
    }
}
