using Storage.Host.Backends;
using Storage.Host.Demo;

namespace Storage.Host.Tests.Demo;

public sealed class HotSwapDemoTests
{
    [Fact]
    public async Task RunAsync_kill_under_load_fails_no_call_and_loses_no_acknowledged_write()
    {
        var options = new HotSwapOptions { Clients = 4, CallsPerSecond = 0, PhaseDuration = TimeSpan.FromMilliseconds(700) };

        var result = await HotSwapDemo.RunAsync(options, null, TestContext.Current.CancellationToken);

        Assert.Null(result.FirstError);
        Assert.Equal((0, 0, 0), (result.Failures, result.Lost, result.StaleReads));
        Assert.True(result.Acknowledged > 10, $"only {result.Acknowledged} writes");
        Assert.True(result.IsClean);
    }

    [Fact]
    public async Task RunAsync_missing_plugin_is_named()
    {
        var options = new HotSwapOptions { MemoryPlugin = "/no/such/plugin" };

        var error = await Assert.ThrowsAsync<BackendNotFoundException>(
            () => HotSwapDemo.RunAsync(options, null, TestContext.Current.CancellationToken));

        Assert.Contains("/no/such/plugin", error.Message, StringComparison.Ordinal);
    }
}
