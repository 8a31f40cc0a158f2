using Microsoft.Extensions.Logging;
using Storage.Contracts;
using Storage.Host.Backends;

namespace Storage.Host.Routing;

/// <summary>The store the service offers: it passes calls to the current backend and outlives every backend.</summary>
/// <remarks>
/// Invariants. (1) Writes of one key follow each other. (2) A write is acknowledged when the backend, and the mirror of a
/// running migration, have it; a volatile backend's write also stands in the host's journal, before it is sent. (3) A
/// write whose backend was lost is repeated on the next one before any other write of its key: the outcome is then known.
/// (4) A call never uses two backends of different content: routes change only while no call holds a lease.
/// </remarks>
public sealed class StorageRouter : IStorage
{
    private readonly RouterOptions _options;
    private readonly TimeProvider _time;
    private readonly SwapGate<Route> _gate = new();
    private readonly KeyLocks _locks = new();
    private readonly BackendKeeper _keeper;

    /// <summary>Makes a router; <see cref="StartAsync"/> gives it its first backend.</summary>
    /// <param name="launcher">Starts backends.</param>
    /// <param name="options">How to treat a backend that is gone.</param>
    /// <param name="logger">Receives the events of backends.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="ArgumentException">An option is wrong.</exception>
    public StorageRouter(IBackendLauncher launcher, RouterOptions options, ILogger logger, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(launcher);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        (_options, _time) = (options, time);
        _keeper = new BackendKeeper(_gate, new ContentCopy(_locks), launcher, options, logger, time);
    }

    /// <summary>The current backend; null before the first.</summary>
    public IBackend? Backend => _gate.Target?.Backend;

    /// <summary>Whether calls are served now; otherwise they wait for a backend.</summary>
    public bool IsServing => _gate.IsOpen;

    /// <summary>The last health probes, the oldest first.</summary>
    public IReadOnlyList<Probe> Probes => _keeper.Probes;

    /// <summary>Starts the first backend.</summary>
    /// <param name="spec">Which one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BackendStartException">It did not start.</exception>
    public Task StartAsync(BackendSpec spec, CancellationToken cancellationToken) => _keeper.StartAsync(spec, cancellationToken);

    /// <summary>Replaces the backend while calls go on, with everything it holds.</summary>
    /// <param name="spec">The new one. Of the same data: the process is replaced. Of other data: the content is copied.</param>
    /// <param name="options">What to do about content that is in the way.</param>
    /// <param name="cancellationToken">Gives up; everything is then as before.</param>
    /// <returns>Whether it worked, and if not why: then everything is as before.</returns>
    public Task<SwapResult> SwapAsync(BackendSpec spec, SwapOptions options, CancellationToken cancellationToken) =>
        _keeper.SwapAsync(spec, options, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<ReadOnlyMemory<byte>?> GetAsync(string key, CancellationToken cancellationToken)
    {
        StorageLimits.CheckKey(key);
        while (true)
        {
            var route = await EnterAsync(cancellationToken);
            try
            {
                return await route.Backend.GetAsync(key, cancellationToken);
            }
            catch (BackendLostException)
            {
                _gate.Fail(target => target.Backend == route.Backend);
            }
            finally
            {
                _gate.Leave();
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask PutAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken)
    {
        StorageLimits.CheckKey(key);
        StorageLimits.CheckValue(value.Length);
        await WriteAsync(new PendingWrite(key, value.ToArray()), cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<bool> DeleteAsync(string key, CancellationToken cancellationToken)
    {
        StorageLimits.CheckKey(key);
        return await WriteAsync(new PendingWrite(key, null), cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<StorageHealth> HealthAsync(CancellationToken cancellationToken) =>
        _gate.Target is { } route && _gate.IsOpen
            ? await route.Backend.HealthAsync(cancellationToken)
            : StorageHealth.NotServing("no backend is ready; calls wait for one" + LastFailure);

    /// <summary>Stops the backend. Calls that wait fail.</summary>
    public ValueTask DisposeAsync() => _keeper.DisposeAsync();

    private string LastFailure => _keeper.LastFailure is { } failure ? $"; the last try: {failure}" : "";

    private async Task<bool> WriteAsync(PendingWrite write, CancellationToken cancellationToken)
    {
        var held = await _locks.AcquireAsync(write.Key, cancellationToken);
        // The write goes on when its caller leaves: a write given up half-way could take effect after a later one.
        return await WriteHeldAsync(held, write, cancellationToken).WaitAsync(cancellationToken);
    }

    private async Task<bool> WriteHeldAsync(KeyLock held, PendingWrite write, CancellationToken cancellationToken)
    {
        using var release = held;
        while (true)
        {
            // Once sent, it must come to its end, caller or not.
            var route = await EnterAsync(write.IsRepeated ? CancellationToken.None : cancellationToken);
            try
            {
                return await RouteWriter.WriteAsync(route, write);
            }
            catch (BackendLostException)
            {
                _gate.Fail(target => target.Backend == route.Backend);
                write.IsRepeated = true;
            }
            finally
            {
                _gate.Leave();
            }
        }
    }

    private async ValueTask<Route> EnterAsync(CancellationToken cancellationToken)
    {
        if (_gate.TryEnter(out var route, out var opened))
        {
            return route;
        }

        using var limit = new CancellationTokenSource(_options.MaxWait, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken, _keeper.Closing);
        do
        {
            try
            {
                await opened.WaitAsync(either.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw new StorageException(StorageError.Unavailable, _keeper.Closing.IsCancellationRequested
                    ? "the service is shutting down"
                    : $"no backend became ready within {_options.MaxWait.TotalSeconds:0.###} s{LastFailure}");
            }
        }
        while (!_gate.TryEnter(out route, out opened));

        return route;
    }
}
