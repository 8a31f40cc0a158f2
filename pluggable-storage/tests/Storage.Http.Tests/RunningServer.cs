using Storage.Contracts;
using Storage.Engines.FileLog;
using Storage.Engines.FileLog.Tests.Disks;

namespace Storage.Http.Tests;

/// <summary>A server on a free port over the file engine on a simulated disk.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly FileLogStore _store;
    private readonly StorageHttpServer _server;

    private RunningServer(FileLogStore store, StorageHttpServer server, SimulatedDisk disk, FakeControl control)
    {
        (_store, _server, Disk, Control) = (store, server, disk, control);
        Client = new HttpClient { BaseAddress = server.Address };
    }

    internal HttpClient Client { get; }

    internal Uri Address => _server.Address;

    internal SimulatedDisk Disk { get; }

    internal FakeControl Control { get; }

    internal static async Task<RunningServer> StartAsync(CancellationToken cancellationToken)
    {
        var disk = new SimulatedDisk();
        var control = new FakeControl();
        var store = FileLogStore.Open("/store", new FileLogOptions { FileSystem = disk });
        var options = new StorageHttpOptions { Url = "http://127.0.0.1:0", ConsoleInterval = TimeSpan.FromMilliseconds(50) };
        var server = await StorageHttpServer.StartAsync(store, control, options, TimeProvider.System, cancellationToken);
        return new RunningServer(store, server, disk, control);
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

    /// <summary>Stands for the router: notes what it is asked.</summary>
    internal sealed class FakeControl : IServiceControl
    {
        internal int Kills { get; private set; }

        public IReadOnlyList<BackendState> Backends() => [new("file-system", "serving", 4711), new("memory", "available", 0)];

        public void Kill() => Kills++;

        public Task<(bool Succeeded, string Message)> SwapAsync(string name, CancellationToken cancellationToken) =>
            Task.FromResult(name == "memory" ? (true, "swapped to memory") : (false, $"there is no backend '{name}'"));
    }
}
