using Microsoft.Extensions.Time.Testing;
using Storage.Host.Demo;

namespace Storage.Host.Tests.Demo;

public sealed class PaceTests
{
    [Theory]
    [InlineData(100)]
    [InlineData(625)]
    [InlineData(5_000)]
    public void WaitAsync_lets_the_rate_through_on_average(int callsPerSecond)
    {
        var time = new FakeTimeProvider();

        Assert.InRange(Calls(new Pace(callsPerSecond, time), time, TimeSpan.FromSeconds(10)), callsPerSecond * 9.9, callsPerSecond * 10.1);
    }

    [Fact]
    public void WaitAsync_after_a_standstill_goes_on_at_the_old_rate()
    {
        var time = new FakeTimeProvider();
        var pace = new Pace(1_000, time);
        Calls(pace, time, TimeSpan.FromSeconds(1));
        time.Advance(TimeSpan.FromSeconds(30));

        // A tenth of a second may be caught up, not thirty seconds.
        Assert.InRange(Calls(pace, time, TimeSpan.FromSeconds(1)), 990, 1_110);
    }

    [Fact]
    public void WaitAsync_without_a_rate_never_waits()
    {
        var pace = new Pace(0, new FakeTimeProvider());

        Assert.All(Enumerable.Range(0, 1_000), _ => Assert.True(pace.WaitAsync(TestContext.Current.CancellationToken).IsCompletedSuccessfully));
    }

    [Fact]
    public async Task WaitAsync_cancelled_returns_without_an_exception()
    {
        using var stop = new CancellationTokenSource();
        var pace = new Pace(0.01, new FakeTimeProvider());
        var wait = pace.WaitAsync(stop.Token);
        Assert.False(wait.IsCompleted);

        await stop.CancelAsync();

        await wait;
    }

    private static int Calls(Pace pace, FakeTimeProvider time, TimeSpan duration)
    {
        var (calls, end) = (0, time.GetUtcNow() + duration);
        var wait = pace.WaitAsync(CancellationToken.None);
        while (time.GetUtcNow() < end)
        {
            if (wait.IsCompleted)
            {
                // Time stands still while calls go out: a pace that never waits would go on for ever.
                Assert.True(++calls < 1_000_000, "it never waits");
                wait = pace.WaitAsync(CancellationToken.None);
            }
            else
            {
                time.Advance(TimeSpan.FromMilliseconds(1));
            }
        }

        return calls;
    }
}
