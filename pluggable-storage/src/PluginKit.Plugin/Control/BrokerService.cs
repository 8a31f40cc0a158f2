using Grpc.Core;
using PluginKit.Plugin.Lifetime;
using PluginKit.Protocol.Wire;

namespace PluginKit.Plugin.Control;

/// <summary>Takes the stream every go-plugin host opens right after connecting.</summary>
/// <remarks>
/// Connections of the host's own making are not offered to services yet: announcements expire unclaimed, as they do in
/// go-plugin after five seconds, and a knock is refused with a reason.
/// </remarks>
internal sealed class BrokerService(StopSignal stop) : GRPCBroker.GRPCBrokerBase
{
    public override async Task StartStream(
        IAsyncStreamReader<ConnInfo> requestStream, IServerStreamWriter<ConnInfo> responseStream, ServerCallContext context)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, stop.Stopping);
        try
        {
            await foreach (var info in requestStream.ReadAllAsync(ended.Token))
            {
                if (info.Knock is { Knock_: true })
                {
                    await responseStream.WriteAsync(Refuse(info), ended.Token);
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The host went away, or the plugin ends.
        }
    }

    private static ConnInfo Refuse(ConnInfo info) => new()
    {
        ServiceId = info.ServiceId,
        Knock = new ConnInfo.Types.Knock { Knock_ = true, Ack = true, Error = "this plugin does not accept broker connections" },
    };
}
