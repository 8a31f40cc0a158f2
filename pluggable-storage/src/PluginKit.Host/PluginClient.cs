using Grpc.Core;
using Grpc.Health.V1;
using Microsoft.Extensions.Logging;
using PluginKit.Host.Connection;
using PluginKit.Host.Launching;
using PluginKit.Host.Starting;
using PluginKit.Host.Stopping;
using PluginKit.Host.Streams;
using PluginKit.Host.Telemetry;
using PluginKit.Protocol.Brokering;
using PluginKit.Protocol.Reattaching;
using PluginKit.Protocol.Wire;

namespace PluginKit.Host;

/// <summary>A running plugin: the channel to it, its state, and the way to end it.</summary>
/// <remarks>Disposing it ends the plugin as <see cref="StopAsync"/> does.</remarks>
public sealed class PluginClient : IAsyncDisposable
{
    private const string HealthServiceName = "plugin";
    private static readonly TimeSpan KillTime = TimeSpan.FromSeconds(2);

    private readonly PluginStartOptions _options;
    private readonly IPluginProcess _process;
    private readonly PluginConnection _connection;
    private readonly StderrTail _stderr;
    private readonly Action _release;
    private readonly bool _isBorrowed;
    private readonly CallInvoker _control;
    private readonly Health.HealthClient _health;
    private readonly SemaphoreSlim _stopping = new(1, 1);
    private readonly CancellationTokenSource _ending = new();
    private Task _streams = Task.CompletedTask;
    private PluginStopOutcome? _stopped;

    internal PluginClient(ConnectAttempt attempt, PluginConnection connection, PluginBroker broker)
    {
        (_options, Id, _process, Address, ProtocolVersion) = (attempt.Options, attempt.Id, attempt.Process, attempt.Address, attempt.Version);
        (_connection, Broker, _stderr, _release, _isBorrowed) = (connection, broker, attempt.Stderr, attempt.Release, attempt.IsBorrowed);
        Invoker = connection.Invoker;
        // Control calls stay apart from the author's: one way to the plugin may be stuck while the other is not.
        _control = connection.Channel.CreateCallInvoker();
        _health = new Health.HealthClient(_control);
    }

    /// <summary>The name and number of this plugin in this process, as in logs.</summary>
    public string Id { get; }

    /// <summary>The name of this plugin, as in metrics.</summary>
    public string Name => _options.DisplayName;

    /// <summary>Its process id.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Where it listens.</summary>
    public PluginAddress Address { get; }

    /// <summary>The application version agreed on.</summary>
    public int ProtocolVersion { get; }

    /// <summary>Makes calls to the plugin's services.</summary>
    public CallInvoker Invoker { get; }

    /// <summary>How another host can attach to this plugin; null with mutual TLS, whose keys stay in this process.</summary>
    public ReattachConfig? Reattach => _options.MutualTls ? null : new ReattachConfig(ProtocolVersion, ProcessId, Address.Network, Address.Address, _isBorrowed);

    /// <summary>Makes further connections with the plugin, in both directions.</summary>
    public PluginBroker Broker { get; }

    /// <summary>Completes when the process has ended.</summary>
    public Task<PluginExit> Exited => _process.Exited;

    /// <summary>The last lines of its standard error.</summary>
    public IReadOnlyList<string> StandardError => _stderr.Lines;

    /// <summary>Asks <c>grpc.health.v1</c> for the service <c>plugin</c>.</summary>
    /// <param name="cancellationToken">Gives up; the deadline of a control call applies anyway.</param>
    /// <returns>True only for SERVING: no answer in time is false.</returns>
    public async Task<bool> CheckHealthAsync(CancellationToken cancellationToken)
    {
        try
        {
            var response = await _health.CheckAsync(
                new HealthCheckRequest { Service = HealthServiceName }, ControlCall(_options.ControlTimeout, cancellationToken));
            return response.Status == HealthCheckResponse.Types.ServingStatus.Serving;
        }
        catch (RpcException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return false;
        }
    }

    /// <summary>Ends the plugin: asks it, waits, kills it and everything it started. Never takes longer than its budget.</summary>
    /// <param name="cancellationToken">Skips the waiting: the plugin is killed at once.</param>
    /// <returns>How it ended.</returns>
    public async Task<PluginStopOutcome> StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.WaitAsync(CancellationToken.None);
        try
        {
            return _stopped ??= await StopOnceAsync(cancellationToken);
        }
        finally
        {
            _stopping.Release();
        }
    }

    /// <summary>Kills the plugin now, without asking.</summary>
    public void Kill() => _process.Kill();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await StopAsync(CancellationToken.None);

    /// <summary>Begins to fetch what the plugin writes to its console, and to listen to its broker; once, when it is ready.</summary>
    internal void Begin()
    {
        _ = CountAsync();
        var console = new ConsoleRelay(_options.Logger, Id, _options.LogLinesPerSecond, _options.Time);
        _streams = Task.WhenAll(console.RunAsync(_control, _ending.Token), HostBroker.RunAsync(Broker, _connection, _control, _ending.Token));
    }

    private async Task CountAsync()
    {
        PluginTelemetry.Active.Add(1, PluginTelemetry.Plugin(Name));
        var exit = await Exited;
        PluginTelemetry.Active.Add(-1, PluginTelemetry.Plugin(Name));
        PluginTelemetry.Exits.Add(1, PluginTelemetry.Plugin(Name), new("pluginkit.exit", exit.ToString()));
    }

    private async Task<PluginStopOutcome> StopOnceAsync(CancellationToken cancellationToken)
    {
        using var activity = PluginTelemetry.Activities.StartActivity("plugin.stop");
        activity?.SetTag(PluginTelemetry.PluginName, Name);
        if (_isBorrowed)
        {
            await ReleaseAsync();
            return PluginStopOutcome.Detached;
        }

        var outcome = PluginStopOutcome.AlreadyEnded;
        if (!Exited.IsCompleted)
        {
            await AskToEndAsync(cancellationToken);
            outcome = PluginStopOutcome.Graceful;
        }

        if (!Exited.IsCompleted)
        {
            PluginLog.Killing(_options.Logger, Id, ProcessId);
            outcome = PluginStopOutcome.Killed;
        }

        // Also after a graceful end: what it started must not outlive it.
        _process.Kill();
        if (!Exited.IsCompleted)
        {
            await Task.WhenAny(Exited, Task.Delay(KillTime, _options.Time, CancellationToken.None));
            outcome = Exited.IsCompleted ? outcome : PluginStopOutcome.Lost;
        }

        if (Exited.IsCompleted)
        {
            PluginLog.Exited(_options.Logger, Id, ProcessId, await Exited);
        }

        await ReleaseAsync();
        return outcome;
    }

    private async Task ReleaseAsync()
    {
        await _ending.CancelAsync();
        await _streams;
        _ending.Dispose();
        await Broker.DisposeAsync();
        await _connection.DisposeAsync();
        _process.Dispose();
        _release();
    }

    private async Task AskToEndAsync(CancellationToken cancellationToken)
    {
        using var grace = new CancellationTokenSource(_options.GracePeriod, _options.Time);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(grace.Token, cancellationToken);
        try
        {
            // A plugin that ends before it answers has done what it was asked to.
            var controller = new GRPCController.GRPCControllerClient(_control);
            await controller.ShutdownAsync(new Empty(), ControlCall(_options.GracePeriod, ended.Token));
        }
        catch (RpcException)
        {
            // Unavailable: it ends. Anything else: it does not know the call, and SIGTERM is the other way to say it.
            if (!Exited.IsCompleted)
            {
                _process.Terminate();
            }
        }

        await Task.WhenAny(Exited, Task.Delay(Timeout.InfiniteTimeSpan, _options.Time, ended.Token));
    }

    private CallOptions ControlCall(TimeSpan timeout, CancellationToken cancellationToken) =>
        new(deadline: _options.Time.GetUtcNow().UtcDateTime + timeout, cancellationToken: cancellationToken);
}
