using Greeter.Plugin;
using Microsoft.AspNetCore.Builder;
using PluginKit.Plugin;
using PluginKit.Protocol.Handshake;

return await PluginServer.RunAsync(new PluginServerOptions
{
    Cookie = new MagicCookie("GREETER_PLUGIN", "hello"),
    Versions = new Dictionary<int, PluginSet> { [1] = new(app => app.MapGrpcService<GreeterService>()) },
});
