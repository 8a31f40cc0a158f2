using System.Collections.Concurrent;
using Storage.Host.Backends;

namespace Storage.Host.Tests;

/// <summary>Starts backends in this process. A name that begins with "file" is durable: its store is there again next time.</summary>
internal sealed class FakeLauncher : IBackendLauncher
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, byte[]>> _disks = new();

    /// <summary>Called with each backend before it is used.</summary>
    public Action<FakeBackend> OnStart { get; set; } = _ => { };

    public static BackendSpec Spec(string name) => new(name, "/fake", []) { DataIdentity = IsFile(name) ? name : null };

    public ConcurrentDictionary<string, byte[]> Disk(string name) => _disks.GetOrAdd(name, _ => new());

    public Task<IBackend> StartAsync(BackendSpec spec, CancellationToken cancellationToken)
    {
        if (spec.Name == "broken")
        {
            throw new BackendStartException("broken does not start");
        }

        var isDurable = IsFile(spec.Name);
        var backend = new FakeBackend(spec, isDurable ? Disk(spec.Name) : new(), isDurable)
        {
            IsScannable = !spec.Name.EndsWith("v1", StringComparison.Ordinal),
        };
        OnStart(backend);
        return Task.FromResult<IBackend>(backend);
    }

    private static bool IsFile(string name) => name.StartsWith("file", StringComparison.Ordinal);
}
