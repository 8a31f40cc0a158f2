using System.Diagnostics;
using System.Globalization;

namespace PluginKit.Integration.Tests.Go;

/// <summary>A host built on go-plugin runs our plugins.</summary>
public sealed class GoHostTests(GoPrograms go) : IClassFixture<GoPrograms>
{
    private static readonly string Memory = Path.Combine(AppContext.BaseDirectory, "plugins", "memory", "Storage.Backends.Memory");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Go_host_runs_the_memory_backend(bool mutualTls)
    {
        var host = await go.PathAsync("host");

        var (code, output, error) = await GoPrograms.RunAsync(host, "-plugin", Memory, $"-mtls={(mutualTls ? "true" : "false")}");

        Assert.True(code == 0, output + error);
        Assert.Equal(
            """
            version 2
            got true true
            missing false
            deleted true
            deleted again false
            exited true within two seconds true

            """,
            output);
    }

    [Fact]
    public async Task Go_host_killed_takes_our_plugin_with_it()
    {
        var start = new ProcessStartInfo(await go.PathAsync("host"), ["-plugin", Memory, "-hang"]) { RedirectStandardOutput = true };
        using var host = Process.Start(start)!;
        var line = await host.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        var plugin = int.Parse(line!["pid ".Length..], CultureInfo.InvariantCulture);

        host.Kill();

        await Eventually.TrueAsync(() => !Processes.IsAlive(plugin));
    }
}
