namespace Storage.Engines.Etcd.Tests;

/// <summary>A cluster of three members for all tests of a class; each test leaves all three running.</summary>
public sealed class EtcdTrio : IDisposable
{
    private EtcdCluster? _cluster;

    internal async Task<EtcdCluster> StartAsync(CancellationToken cancellationToken)
    {
        if (_cluster is null)
        {
            _cluster = new EtcdCluster(3);
            await _cluster.StartAsync(cancellationToken);
        }

        return _cluster;
    }

    public void Dispose() => _cluster?.Dispose();
}
