using PluginKit.Host;
using PluginKit.Protocol.Handshake;

namespace PluginKit.Integration.Tests;

/// <summary>How to start the plugin that misbehaves on request.</summary>
internal static class FaultPluginProcess
{
    public static string Executable { get; } = Path.Combine(AppContext.BaseDirectory, "PluginKit.FaultPlugin");

    public static PluginStartOptions Options(string mode) => new()
    {
        Name = mode,
        Executable = Executable,
        Arguments = [mode],
        Cookie = new MagicCookie("FAULT_PLUGIN", "yes"),
        Versions = [1, 3],
        GracePeriod = TimeSpan.FromSeconds(5),
    };

    public static async Task<PluginClient> StartAsync(PluginStartOptions options)
    {
        var result = await PluginHost.StartAsync(options, TestContext.Current.CancellationToken);
        Assert.True(result.IsReady, result.Failure?.Message);
        return result.Client;
    }
}
