using Microsoft.AspNetCore.Builder;
using PluginKit.Plugin;
using PluginKit.Protocol.Handshake;
using PluginKit.Protocol.Reattaching;

namespace PluginKit.FaultPlugin;

/// <summary>A plugin nobody started as one: says how to reach it, as Terraform's providers do, and serves until its input ends.</summary>
internal static class TestServerMode
{
    public static async Task<int> RunAsync()
    {
        var options = new PluginServerOptions
        {
            Cookie = new MagicCookie("FAULT_PLUGIN", "yes"),
            Versions = new Dictionary<int, PluginSet> { [3] = new(app => app.MapGrpcService<RelayService>()) },
        };
        await using var server = await PluginTestServer.StartAsync(options, null, CancellationToken.None);
        Console.WriteLine(ReattachJson.Write(new Dictionary<string, ReattachConfig> { ["relay"] = server.Reattach }));
        await Console.In.ReadLineAsync();
        return 0;
    }
}
