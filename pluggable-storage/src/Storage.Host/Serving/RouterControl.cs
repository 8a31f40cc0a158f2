using Storage.Host.Backends;
using Storage.Host.Routing;
using Storage.Http;

namespace Storage.Host.Serving;

/// <summary>Lets the console see and change the backend of a router.</summary>
/// <param name="router">The router.</param>
/// <param name="find">Finds a backend by name and options; without options, with those the service was started with.</param>
/// <param name="names">The backends there are.</param>
/// <param name="log">The log whose last lines are shown.</param>
internal sealed class RouterControl(
    StorageRouter router, Func<string, IReadOnlyDictionary<string, string>, BackendSpec> find, IReadOnlyList<string> names, ServiceLog log) : IServiceControl
{
    public IReadOnlyList<BackendState> Backends()
    {
        var current = router.Backend;
        var others = names.Where(n => n != current?.Spec.Name).Select(n => new BackendState(n, "available", 0));
        return current is null
            ? [.. others]
            : [new BackendState(current.Spec.Name, router.IsServing ? "serving" : "waiting", current.ProcessId), .. others];
    }

    public IReadOnlyList<ProbeState> Probes() =>
        [.. router.Probes.Select(p => new ProbeState(p.At, p.BackendId, p.IsServing, Math.Round(p.Elapsed.TotalMilliseconds, 2)))];

    public IReadOnlyList<string> LogLines() => log.Lines;

    public void Kill() => router.Backend?.Kill();

    public async Task<(bool Succeeded, string Message)> SwapAsync(SwapOrder order, CancellationToken cancellationToken)
    {
        try
        {
            var result = await router.SwapAsync(find(order.Backend, order.Options), new SwapOptions(order.Discard), cancellationToken);
            return (result.Succeeded, result.Message);
        }
        catch (Exception e) when (e is BackendNotFoundException or ArgumentException)
        {
            return (false, e.Message);
        }
    }
}
