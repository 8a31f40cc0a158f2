using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using PluginKit.FaultPlugin;
using PluginKit.Plugin;
using PluginKit.Protocol.Handshake;

// A plugin that misbehaves in the way its first argument names.
var mode = args is [var name, ..] ? name : "healthy";
switch (mode)
{
    case "host":
        return await HostMode.RunAsync(args[1..]);
    case "test-server":
        return await TestServerMode.RunAsync();
    case "grandchild" or "grandchild-618":
        // In a session of its own, holding this process's standard streams, far away from its parent.
        Process.Start("/bin/sh", ["-c", mode == "grandchild" ? "setsid sleep 617 & exit 0" : "setsid sleep 618 & exit 0"])!.WaitForExit();
        break;
    case "stderr-flood":
        Floods.Start("a line among very many\n"u8.ToArray(), count: 200_000);
        break;
    case "endless-line":
        Floods.Start(new string('x', 65536).Select(c => (byte)c).ToArray(), count: 1600);
        break;
    case "bad-log-json":
        await Console.Error.WriteLineAsync("""{"@level":7,"@message":{"a":[1]},"@timestamp":null}""");
        await Console.Error.WriteLineAsync("""{"@level":"info","@message":"still here","@timestamp":"2026-01-02T03:04:05.000006Z","n":1}""");
        break;
    default:
        break;
}

return await PluginServer.RunAsync(new PluginServerOptions
{
    Cookie = new MagicCookie("FAULT_PLUGIN", "yes"),
    Versions = new Dictionary<int, PluginSet>
    {
        [1] = new(_ => { }),
        [3] = new(app => app.MapGrpcService<RelayService>()),
    },
    Network = mode == "tcp" ? PluginNetwork.Tcp : PluginNetwork.Unix,
    Health = mode switch
    {
        "console" => async _ =>
        {
            await Console.Out.WriteLineAsync("said on the console");
            return true;
        }
        ,
        "turns-sick" => _ => ValueTask.FromResult(!File.Exists(args[1])),
        "not-serving" => _ => ValueTask.FromResult(false),
        "health-hang" => async token =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return true;
        }
        ,
        _ => null,
    },
});
