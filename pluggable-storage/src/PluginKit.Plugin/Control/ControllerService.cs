using Grpc.Core;
using PluginKit.Plugin.Lifetime;
using PluginKit.Protocol.Wire;

namespace PluginKit.Plugin.Control;

/// <summary>Ends the plugin when the host asks for it; the answer is sent first.</summary>
internal sealed class ControllerService(StopSignal stop) : GRPCController.GRPCControllerBase
{
    public override Task<Empty> Shutdown(Empty request, ServerCallContext context)
    {
        context.GetHttpContext().Response.OnCompleted(() =>
        {
            stop.Request();
            return Task.CompletedTask;
        });
        return Task.FromResult(new Empty());
    }
}
