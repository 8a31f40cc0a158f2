using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;
using PluginKit.Host.Supervision;

namespace PluginKit.Tests.Host.Supervision;

public sealed class PluginSupervisorTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly ConcurrentQueue<FakePlugin> _started = new();

    [Fact]
    public async Task Plugin_that_ends_is_started_again_after_the_pause()
    {
        await using var supervisor = Supervise();
        var first = await NextAsync(1);

        first.End("exit code 1");
        await UntilAsync(supervisor, SupervisorState.Restarting);
        Assert.Null(supervisor.Ready);
        await NextAsync(2);

        await UntilAsync(supervisor, SupervisorState.Ready);
        Assert.True(first.IsDisposed);
        Assert.NotSame(first, supervisor.Ready);
    }

    [Fact]
    public async Task Plugin_that_keeps_dying_fails_for_good()
    {
        await using var supervisor = Supervise(intensity: 2);

        for (var life = 1; life <= 3; life++)
        {
            (await NextAsync(life)).End("exit code 1");
        }

        await UntilAsync(supervisor, SupervisorState.Failed);
        Assert.Contains("exit code 1", supervisor.Current.Reason, StringComparison.Ordinal);
        Assert.Equal(3, _started.Count);
    }

    [Fact]
    public async Task Plugin_that_hangs_is_ejected_and_returns_after_two_good_probes()
    {
        await using var supervisor = Supervise();
        var plugin = await NextAsync(1);

        plugin.Health = false;
        await UntilAsync(supervisor, SupervisorState.Ejected);
        Assert.Null(supervisor.Ready);
        plugin.Health = true;
        await UntilAsync(supervisor, SupervisorState.Ready);

        Assert.Same(plugin, supervisor.Ready);
        Assert.Single(_started);
    }

    [Fact]
    public async Task Plugin_that_never_answers_is_killed_and_replaced()
    {
        await using var supervisor = Supervise();
        var plugin = await NextAsync(1);

        plugin.Health = null;
        var second = await NextAsync(2);

        Assert.True(plugin.IsDisposed);
        Assert.False(second.IsDisposed);
    }

    [Fact]
    public async Task Dispose_stops_the_plugin_and_says_stopped()
    {
        var supervisor = Supervise();
        var plugin = await NextAsync(1);

        await supervisor.DisposeAsync();

        Assert.True(plugin.IsDisposed);
        Assert.Equal(SupervisorState.Stopped, supervisor.Current.State);
    }

    [Theory]
    [InlineData(HealthSignal.NotServing)]
    [InlineData(HealthSignal.TransportErrors)]
    public async Task Signal_ejects_at_once_and_good_probes_bring_it_back(HealthSignal signal)
    {
        await using var supervisor = Supervise();
        var plugin = await NextAsync(1);
        await UntilAsync(supervisor, SupervisorState.Ready);
        var states = new ConcurrentQueue<SupervisorState>();
        using var subscription = supervisor.Transitions.Subscribe(new Recorder(states));

        plugin.Signals.Writer.TryWrite(signal);
        await AdvanceUntilAsync(() => states.Contains(SupervisorState.Ejected));
        await UntilAsync(supervisor, SupervisorState.Ready);

        Assert.Equal([SupervisorState.Ready, SupervisorState.Ejected, SupervisorState.HalfOpen, SupervisorState.Ready], states);
        Assert.Single(_started);
    }

    private PluginSupervisor<FakePlugin> Supervise(int intensity = 5) => new(
        _ =>
        {
            var plugin = new FakePlugin();
            _started.Enqueue(plugin);
            return Task.FromResult(plugin);
        },
        new RestartPolicy { Intensity = intensity },
        new ProbePolicy(),
        _time,
        () => 0.5);

    private async Task<FakePlugin> NextAsync(int count)
    {
        await AdvanceUntilAsync(() => _started.Count >= count);
        return _started.ElementAt(count - 1);
    }

    private Task UntilAsync(PluginSupervisor<FakePlugin> supervisor, SupervisorState state) =>
        AdvanceUntilAsync(() => supervisor.Current.State == state);

    // The fake clock moves in small steps; real time only lets continuations run.
    private async Task AdvanceUntilAsync(Func<bool> condition)
    {
        for (var step = 0; step < 4000 && !condition(); step++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(20));
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        Assert.True(condition());
    }

    private sealed class Recorder(ConcurrentQueue<SupervisorState> states) : IObserver<SupervisorTransition>
    {
        public void OnCompleted()
        {
        }

        public void OnError(Exception error) => throw error;

        public void OnNext(SupervisorTransition value) => states.Enqueue(value.State);
    }

    private sealed class FakePlugin : ISupervised
    {
        private readonly TaskCompletionSource<string> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Ended => _ended.Task;

        /// <summary>The answer to probes; null never answers.</summary>
        public bool? Health { get; set; } = true;

        public bool IsDisposed { get; private set; }

        public System.Threading.Channels.Channel<HealthSignal> Signals { get; } = System.Threading.Channels.Channel.CreateUnbounded<HealthSignal>();

        public ValueTask<HealthSignal> NextSignalAsync(CancellationToken cancellationToken) => Signals.Reader.ReadAsync(cancellationToken);

        public void End(string reason) => _ended.TrySetResult(reason);

        public Task<bool> ProbeAsync(CancellationToken cancellationToken) =>
            Health is { } known ? Task.FromResult(known) : new TaskCompletionSource<bool>().Task;

        public ValueTask DisposeAsync()
        {
            IsDisposed = true;
            return ValueTask.CompletedTask;
        }
    }
}
