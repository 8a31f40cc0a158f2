using Grpc.Core;
using PluginKit.Plugin.Lifetime;
using PluginKit.Protocol.Brokering;
using PluginKit.Protocol.Multiplexing;
using PluginKit.Protocol.Wire;

namespace PluginKit.Plugin.Control;

/// <summary>Takes the control stream every go-plugin host opens right after connecting, and gives it to the broker.</summary>
internal sealed class BrokerService(PluginBroker broker, StopSignal stop) : GRPCBroker.GRPCBrokerBase
{
    public override async Task StartStream(
        IAsyncStreamReader<ConnInfo> requestStream, IServerStreamWriter<ConnInfo> responseStream, ServerCallContext context)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, stop.Stopping);
        var router = context.GetHttpContext().Features.Get<KnockRouter>();
        using var sender = new ControlSender(responseStream);
        broker.Attach(sender.SendAsync, router);
        try
        {
            await foreach (var info in requestStream.ReadAllAsync(ended.Token))
            {
                await broker.ReceiveAsync(info, ended.Token);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or BrokerException)
        {
            // The host went away, or the plugin ends.
        }
    }
}
