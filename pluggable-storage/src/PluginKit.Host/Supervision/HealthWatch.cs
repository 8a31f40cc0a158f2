using System.Threading.Channels;
using Grpc.Core;
using Grpc.Health.V1;

namespace PluginKit.Host.Supervision;

/// <summary>Hears what a plugin says of its health by itself (grpc.health.v1 Watch).</summary>
/// <remarks>
/// It makes a plugin's own NOT_SERVING count at once. It does not replace the probes: a plugin that hangs says nothing, and
/// a stream that is silent looks the same. grpc, <c>doc/health-checking.md</c>: UNIMPLEMENTED means not to ask again.
/// </remarks>
internal static class HealthWatch
{
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(1);

    public static async Task RunAsync(CallInvoker invoker, ChannelWriter<HealthSignal> signals, TimeProvider time, CancellationToken cancellationToken)
    {
        var health = new Health.HealthClient(invoker);
        // The plugin was SERVING when it became ready.
        var last = HealthSignal.Serving;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                using var call = health.Watch(new HealthCheckRequest { Service = "plugin" }, cancellationToken: cancellationToken);
                await foreach (var response in call.ResponseStream.ReadAllAsync(cancellationToken))
                {
                    var said = response.Status == HealthCheckResponse.Types.ServingStatus.Serving ? HealthSignal.Serving : HealthSignal.NotServing;
                    if (said != last)
                    {
                        last = said;
                        signals.TryWrite(said);
                    }
                }
            }
            catch (RpcException e) when (e.StatusCode == StatusCode.Unimplemented)
            {
                return;
            }
            catch (Exception e) when (e is RpcException or OperationCanceledException)
            {
                // The connection was lost; the probes notice by themselves when that lasts.
            }

            try
            {
                await Task.Delay(RetryPause, time, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
