using Storage.Host.Backends;
using Storage.Host.Routing;
using Storage.Http;

namespace Storage.Host.Serving;

/// <summary>Lets the console see and change the backend of a router.</summary>
/// <param name="router">The router.</param>
/// <param name="find">Finds a backend by name, with the folder the service was started with.</param>
/// <param name="names">The backends there are.</param>
internal sealed class RouterControl(StorageRouter router, Func<string, BackendSpec> find, IReadOnlyList<string> names) : IServiceControl
{
    public IReadOnlyList<BackendState> Backends()
    {
        var current = router.Backend;
        var others = names.Where(n => n != current?.Spec.Name).Select(n => new BackendState(n, "available", 0));
        return current is null
            ? [.. others]
            : [new BackendState(current.Spec.Name, router.IsServing ? "serving" : "waiting", current.ProcessId), .. others];
    }

    public void Kill() => router.Backend?.Kill();

    public async Task<(bool Succeeded, string Message)> SwapAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var result = await router.SwapAsync(find(name), new SwapOptions(), cancellationToken);
            return (result.Succeeded, result.Message);
        }
        catch (BackendNotFoundException e)
        {
            return (false, e.Message);
        }
        catch (ArgumentException e)
        {
            return (false, e.Message);
        }
    }
}
