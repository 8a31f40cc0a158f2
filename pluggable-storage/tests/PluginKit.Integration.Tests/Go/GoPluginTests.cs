using Microsoft.Extensions.Logging;
using PluginKit.Host;
using PluginKit.Host.Stopping;
using PluginKit.Protocol.Handshake;
using Storage.Contracts;
using Storage.Contracts.Wire;

namespace PluginKit.Integration.Tests.Go;

/// <summary>Our host runs plugins built on go-plugin.</summary>
public sealed class GoPluginTests(GoPrograms go) : IClassFixture<GoPrograms>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Host_runs_a_go_plugin(bool mutualTls)
    {
        var logger = new RecordingLogger();
        var client = await FaultPluginProcess.StartAsync(await OptionsAsync(mutualTls, logger));
        var storage = new StorageClient(client.Invoker, TimeSpan.FromSeconds(20), TimeProvider.System);
        var value = new byte[8 << 20];
        new Random(1).NextBytes(value);

        await storage.PutAsync("a\0b/../ü", value, Token);

        Assert.Equal(value, (await storage.GetAsync("a\0b/../ü", Token))!.Value.ToArray());
        Assert.Null(await storage.GetAsync("missing", Token));
        Assert.True(await storage.DeleteAsync("a\0b/../ü", Token));
        Assert.False(await storage.DeleteAsync("a\0b/../ü", Token));
        Assert.True((await storage.HealthAsync(Token)).IsServing);
        Assert.Equal(PluginStopOutcome.Graceful, await client.StopAsync(Token));
        Assert.Contains(logger.Records, record => record is { Level: LogLevel.Information, Message: "go plugin starts" });
    }

    [Fact]
    public async Task Host_that_offers_only_other_versions_hears_which_one_the_go_plugin_has()
    {
        var options = await OptionsAsync(false, new RecordingLogger()) with { Versions = [7] };

        var result = await PluginHost.StartAsync(options, Token);

        Assert.False(result.IsReady);
        Assert.Equal(HandshakeError.AppVersionNotOffered, result.Failure.HandshakeError);
        Assert.Contains("Plugin version: 1, Client versions: [7]", result.Failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_with_the_wrong_cookie_hears_what_the_go_plugin_says()
    {
        var options = await OptionsAsync(false, new RecordingLogger()) with { Cookie = new MagicCookie("OTHER", "x") };

        var result = await PluginHost.StartAsync(options, Token);

        Assert.False(result.IsReady);
        Assert.Equal(1, result.Failure.Exit?.ExitCode);
        Assert.Contains(result.Failure.StandardError, line => line.Contains("This binary is a plugin", StringComparison.Ordinal));
    }

    private async Task<PluginStartOptions> OptionsAsync(bool mutualTls, ILogger logger) => new()
    {
        Name = "go",
        Executable = await go.PathAsync("plugin"),
        Cookie = new MagicCookie(StorageProtocol.CookieKey, StorageProtocol.CookieValue),
        Versions = [StorageProtocol.Version1, StorageProtocol.Version2],
        MutualTls = mutualTls,
        Logger = logger,
    };
}
