namespace PluginKit.Integration.Tests;

/// <summary>Waits for a condition of another process.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(10);

    public static async Task TrueAsync(Func<bool> condition)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Deadline);
        while (!condition())
        {
            await Task.Delay(Period, deadline.Token);
        }
    }
}
