using Grpc.Core;
using PluginKit.Plugin.Lifetime;
using PluginKit.Protocol.Wire;

namespace PluginKit.Plugin.Control;

/// <summary>Streams what the plugin's code wrote to the console; the host opens it once.</summary>
internal sealed class StdioService(StdioRelay relay, StopSignal stop) : GRPCStdio.GRPCStdioBase
{
    public override async Task StreamStdio(
        Google.Protobuf.WellKnownTypes.Empty request, IServerStreamWriter<StdioData> responseStream, ServerCallContext context)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, stop.Stopping);
        try
        {
            await foreach (var piece in relay.Pieces.ReadAllAsync(ended.Token))
            {
                await responseStream.WriteAsync(piece, ended.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The caller went away, or the plugin ends.
        }
    }
}
