using Microsoft.Extensions.Time.Testing;
using PluginKit.Host.Streams;

namespace PluginKit.Tests.Host;

public sealed class RateLimitTests
{
    [Fact]
    public void TryTake_above_the_rate_is_counted_and_told_in_the_next_second()
    {
        var time = new FakeTimeProvider();
        var limit = new RateLimit(2, time);

        var taken = Enumerable.Range(0, 5).Count(_ => limit.TryTake(out var _));
        time.Advance(TimeSpan.FromSeconds(1));
        var next = limit.TryTake(out var dropped);

        Assert.Equal((2, true, 3L), (taken, next, dropped));
    }
}
