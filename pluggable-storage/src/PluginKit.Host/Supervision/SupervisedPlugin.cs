using System.Threading.Channels;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace PluginKit.Host.Supervision;

/// <summary>A plugin under supervision.</summary>
public sealed class SupervisedPlugin : ISupervised
{
    private readonly Channel<HealthSignal> _signals = Channel.CreateBounded<HealthSignal>(
        new BoundedChannelOptions(16) { FullMode = BoundedChannelFullMode.DropOldest });

    private readonly CancellationTokenSource _ending = new();
    private readonly Task _watch;

    /// <summary>Puts a plugin under supervision.</summary>
    /// <param name="client">The plugin.</param>
    /// <param name="policy">Says how many transport errors in a row are too many; null for the default.</param>
    /// <param name="time">The clock; null for the system's.</param>
    public SupervisedPlugin(PluginClient client, ProbePolicy? policy = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        Client = client;
        Ended = DescribeAsync(client);
        var monitor = new CallMonitor(
            client.Name, (policy ?? new ProbePolicy()).TransportErrorThreshold, () => _signals.Writer.TryWrite(HealthSignal.TransportErrors));
        Invoker = client.Invoker.Intercept(monitor);
        _watch = HealthWatch.RunAsync(client.Invoker, _signals.Writer, time ?? TimeProvider.System, _ending.Token);
    }

    /// <summary>The plugin.</summary>
    public PluginClient Client { get; }

    /// <summary>Makes calls whose transport errors and durations are noticed.</summary>
    public CallInvoker Invoker { get; }

    /// <inheritdoc/>
    public Task<string> Ended { get; }

    /// <summary>Starts a plugin for a supervisor.</summary>
    /// <param name="options">Which one, and how.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidOperationException">It did not start; the message says why.</exception>
    public static async Task<SupervisedPlugin> StartAsync(PluginStartOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var result = await PluginHost.StartAsync(options, cancellationToken);
        return result.IsReady
            ? new SupervisedPlugin(result.Client, null, options.Time)
            : throw new InvalidOperationException(result.Failure.Message);
    }

    /// <inheritdoc/>
    public Task<bool> ProbeAsync(CancellationToken cancellationToken) => Client.CheckHealthAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask<HealthSignal> NextSignalAsync(CancellationToken cancellationToken) => _signals.Reader.ReadAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _watch;
        _signals.Writer.TryComplete();
        await Client.DisposeAsync();
        _ending.Dispose();
    }

    private static async Task<string> DescribeAsync(PluginClient client) => (await client.Exited).ToString();
}
