using Storage.Conformance;
using Storage.Contracts;

namespace Storage.Engines.Etcd.Tests;

/// <summary>A single etcd member of its own; a crash is SIGKILL of it.</summary>
public sealed class EtcdSubject : IStorageSubject
{
    private EtcdCluster? _cluster;
    private EtcdStore? _store;
    private bool _runs;

    public string Name => "etcd";

    public StoragePromises Promises { get; } = new() { MaxValueBytes = EtcdStore.MaxValueBytes };

    public async ValueTask<IStorage> OpenAsync(CancellationToken cancellationToken)
    {
        _cluster ??= new EtcdCluster(1);
        if (!_runs)
        {
            await _cluster.StartAsync(cancellationToken);
            _runs = true;
        }

        return _store = new EtcdStore(_cluster.Options);
    }

    public ValueTask CloseAsync(CancellationToken cancellationToken) => _store!.DisposeAsync();

    public async ValueTask CrashAsync(CancellationToken cancellationToken)
    {
        await _cluster!.KillAsync(0, cancellationToken);
        _runs = false;
        await _store!.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await (_store?.DisposeAsync() ?? ValueTask.CompletedTask);
        _cluster?.Dispose();
    }
}
