using Greeter;
using PluginKit.Host;
using PluginKit.Protocol.Handshake;

var result = await PluginHost.StartAsync(
    new PluginStartOptions
    {
        Executable = args is [var path, ..] ? path : Path.Combine(AppContext.BaseDirectory, "greeter"),
        Cookie = new MagicCookie("GREETER_PLUGIN", "hello"),
        Versions = [1],
        // Plugins in some languages cannot do AutoMTLS.
        MutualTls = !args.Contains("--plain"),
    },
    CancellationToken.None);
if (!result.IsReady)
{
    Console.Error.WriteLine(result.Failure.Message);
    return 2;
}

await using var client = result.Client;
var reply = await new Greeting.GreetingClient(client.Invoker).HelloAsync(new HelloRequest { Name = "world" });
Console.WriteLine(reply.Message);
return 0;
