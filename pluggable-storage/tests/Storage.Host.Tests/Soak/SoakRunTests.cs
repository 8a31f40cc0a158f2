using Storage.Host.Soak;

namespace Storage.Host.Tests.Soak;

/// <summary>A short run of what <c>storage bench soak</c> does for minutes, with real plugin processes.</summary>
public sealed class SoakRunTests
{
    [Fact]
    public async Task RunAsync_random_kills_and_swaps_under_load_leave_a_linearizable_history()
    {
        var options = new SoakOptions { Clients = 16, Duration = TimeSpan.FromSeconds(10) };

        var result = await SoakRun.RunAsync(options, null, TestContext.Current.CancellationToken);

        Assert.True(result.IsClean, $"{result}");
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(257, 1)]
    [InlineData(1, 0)]
    public async Task RunAsync_wrong_option_is_refused(int clients, int seconds)
    {
        var options = new SoakOptions { Clients = clients, Duration = TimeSpan.FromSeconds(seconds) };

        await Assert.ThrowsAsync<ArgumentException>(() => SoakRun.RunAsync(options, null, TestContext.Current.CancellationToken));
    }
}
