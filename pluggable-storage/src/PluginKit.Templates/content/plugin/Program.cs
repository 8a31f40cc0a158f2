using Company.Plugin1;
using Microsoft.AspNetCore.Builder;
using PluginKit.Plugin;
using PluginKit.Protocol.Handshake;

return await PluginServer.RunAsync(new PluginServerOptions
{
    Cookie = new MagicCookie("COOKIE_KEY", "COOKIE_VALUE"),
    Versions = new Dictionary<int, PluginSet> { [1] = new(app => app.MapGrpcService<GreeterService>()) },
});
