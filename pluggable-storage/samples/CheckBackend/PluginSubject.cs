using PluginKit.Host;
using PluginKit.Protocol.Handshake;
using Storage.Conformance;
using Storage.Contracts;
using Storage.Contracts.Wire;

namespace CheckBackend;

/// <summary>A backend in a plugin process: it is closed by asking it to end, and crashed with SIGKILL.</summary>
internal sealed class PluginSubject : IStorageSubject
{
    private static readonly TimeSpan CallTime = TimeSpan.FromSeconds(30);

    private readonly PluginStartOptions _options;
    private PluginClient? _client;

    private PluginSubject(string program, string[] arguments) => _options = new PluginStartOptions
    {
        Executable = program,
        Arguments = arguments,
        Cookie = new MagicCookie(StorageProtocol.CookieKey, StorageProtocol.CookieValue),
        Versions = [StorageProtocol.Version1, StorageProtocol.Version2],
    };

    public string Name => Path.GetFileName(_options.Executable);

    public StoragePromises Promises { get; private set; } = new() { Persistent = false, Durable = false };

    public static async Task<PluginSubject> StartAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        var subject = new PluginSubject(program, arguments);
        await using var storage = (StorageClient)await subject.OpenAsync(cancellationToken);
        // Version 1 has no word for it: such a backend is not held to what it may not promise.
        if (subject._client!.ProtocolVersion == StorageProtocol.Version2)
        {
            var isDurable = (await storage.StatAsync(cancellationToken)).IsDurable;
            subject.Promises = new StoragePromises { Persistent = isDurable, Durable = isDurable };
        }

        await subject.CloseAsync(cancellationToken);
        return subject;
    }

    public async ValueTask<IStorage> OpenAsync(CancellationToken cancellationToken)
    {
        if (_client is null)
        {
            var result = await PluginHost.StartAsync(_options, cancellationToken);
            _client = result.IsReady ? result.Client : throw new PluginStartException(result.Failure.Message);
        }

        return new StorageClient(_client.Invoker, CallTime, TimeProvider.System);
    }

    public async ValueTask CloseAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _client, null) is { } client)
        {
            await client.StopAsync(cancellationToken);
            await client.DisposeAsync();
        }
    }

    public async ValueTask CrashAsync(CancellationToken cancellationToken)
    {
        _client?.Kill();
        await CloseAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => CloseAsync(CancellationToken.None);
}
