using System.Globalization;
using Storage.Conformance;
using Storage.Contracts;
using Storage.Tests.Servers;

namespace Storage.Engines.Redis.Tests;

/// <summary>A Redis server of its own; a crash is SIGKILL of the server.</summary>
public sealed class RedisSubject : IStorageSubject
{
    private readonly string _directory = ServerProcess.DataDirectory();
    private readonly int _port = ServerProcess.FreePort();
    private ServerProcess? _server;
    private RedisStore? _store;
    private bool _runs;

    public string Name => "redis";

    public StoragePromises Promises { get; } = new();

    public async ValueTask<IStorage> OpenAsync(CancellationToken cancellationToken)
    {
        _server ??= CreateServer();
        if (!_runs)
        {
            await _server.StartAsync(_port, cancellationToken);
            _runs = true;
        }

        _store = RedisStore.Connect(new RedisStoreOptions { Configuration = $"127.0.0.1:{_port},connectRetry=20" });

        // After a restart the server takes connections before it has read its log.
        while (!(await _store.HealthAsync(cancellationToken)).IsServing)
        {
            await Task.Delay(20, cancellationToken);
        }

        return _store;
    }

    public ValueTask CloseAsync(CancellationToken cancellationToken) => _store!.DisposeAsync();

    public async ValueTask CrashAsync(CancellationToken cancellationToken)
    {
        await _server!.KillAsync(cancellationToken);
        _runs = false;
        await _store!.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await (_store?.DisposeAsync() ?? ValueTask.CompletedTask);
        _server?.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    private ServerProcess CreateServer() => new(
        ServerProcess.Require("redis-server", "redis-server"),
        [
            "--port", _port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--dir", _directory,
            "--appendonly", "yes", "--appendfsync", "always", "--save", "", "--daemonize", "no",
        ],
        _directory);
}
