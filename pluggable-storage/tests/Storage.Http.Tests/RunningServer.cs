using Storage.Contracts;
using Storage.Engines.FileLog;
using Storage.Engines.FileLog.Tests.Disks;
using ThreeGens;

namespace Storage.Http.Tests;

/// <summary>A server on a free port over the file engine on a simulated disk.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly FileLogStore _store;
    private readonly StorageHttpServer _server;

    private RunningServer(FileLogStore store, StorageHttpServer server, SimulatedDisk disk, Mock<IServiceControl> control)
    {
        (_store, _server, Disk, Control) = (store, server, disk, control);
        Client = new HttpClient { BaseAddress = server.Address };
    }

    internal HttpClient Client { get; }

    internal Uri Address => _server.Address;

    internal Uri GrpcAddress => _server.GrpcAddress!;

    internal SimulatedDisk Disk { get; }

    /// <value>Stands for the router: notes what it is asked.</value>
    internal Mock<IServiceControl> Control { get; }

    internal static async Task<RunningServer> StartAsync(CancellationToken cancellationToken)
    {
        var disk = new SimulatedDisk();
        var control = ControlMock();
        var store = FileLogStore.Open("/store", new FileLogOptions { FileSystem = disk });
        var options = new StorageHttpOptions { Url = "http://127.0.0.1:0", GrpcUrl = "http://127.0.0.1:0", ConsoleInterval = TimeSpan.FromMilliseconds(50) };
        var server = await StorageHttpServer.StartAsync(store, control.Object, options, TimeProvider.System, cancellationToken);
        return new RunningServer(store, server, disk, control);
    }

    private static Mock<IServiceControl> ControlMock()
    {
        var control = Mock.Of<IServiceControl>();
        control.Backends().Returns([new BackendState("file-system", "serving", 4711), new BackendState("memory", "available", 0)]);
        control.Probes().Returns([new ProbeState(DateTimeOffset.UnixEpoch, "file-system-1", true, 0.7)]);
        control.LogLines().Returns(["2026-01-01T00:00:00.000Z info  plugin is ready: <b>file-system-1</b>"]);
        control.SwapAsync(Arg.Any, Arg.Any).Returns((order, _) => Task.FromResult((false, $"there is no backend '{order.Backend}'")));
        control.SwapAsync(Arg.Is<SwapOrder>(o => o.Backend == "memory"), Arg.Any).Returns((true, "swapped to memory"));
        return control;
    }

    internal async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, byte[]? body = null, params (string Name, string Value)[] headers)
    {
        // Built by hand: Uri would tidy '..' away before it is sent.
        var uri = new Uri(Address.GetLeftPart(UriPartial.Authority) + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(method, uri);
        request.Content = body is null ? null : new ByteArrayContent(body);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
        await _store.DisposeAsync();
    }
}
