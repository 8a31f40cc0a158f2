namespace PluginKit.Plugin.Lifetime;

/// <summary>The one way a plugin is asked to end: by its host, by SIGTERM or by its own program.</summary>
internal sealed class StopSignal : IDisposable
{
    private readonly TaskCompletionSource _requested = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenRegistration _registration;

    public StopSignal(CancellationToken cancellationToken) => _registration = cancellationToken.Register(Request);

    public Task Requested => _requested.Task;

    /// <summary>Ends streams that have no end of their own, so that draining does not wait for them.</summary>
    public CancellationToken Stopping => _stopping.Token;

    public void Request()
    {
        if (_requested.TrySetResult())
        {
            _stopping.Cancel();
        }
    }

    public void Dispose()
    {
        _registration.Dispose();
        _stopping.Dispose();
    }
}
