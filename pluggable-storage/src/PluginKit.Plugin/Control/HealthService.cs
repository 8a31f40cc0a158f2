using Grpc.Core;
using Grpc.Health.V1;
using PluginKit.Plugin.Lifetime;

namespace PluginKit.Plugin.Control;

/// <summary>Answers <c>grpc.health.v1</c> for the service names <c>plugin</c> and the empty one.</summary>
/// <remarks>grpc, <c>doc/health-checking.md</c>: Check of an unknown name is NOT_FOUND, Watch of it is SERVICE_UNKNOWN.</remarks>
internal sealed class HealthService(
    Func<CancellationToken, ValueTask<bool>>? probe, TimeProvider time, StopSignal stop) : Health.HealthBase
{
    private const string PluginServiceName = "plugin";
    private static readonly TimeSpan WatchPeriod = TimeSpan.FromMilliseconds(500);

    public override async Task<HealthCheckResponse> Check(HealthCheckRequest request, ServerCallContext context) =>
        IsKnown(request.Service)
            ? new HealthCheckResponse { Status = await StatusAsync(context.CancellationToken) }
            : throw new RpcException(new Status(StatusCode.NotFound, "unknown service"));

    public override async Task Watch(
        HealthCheckRequest request, IServerStreamWriter<HealthCheckResponse> responseStream, ServerCallContext context)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, stop.Stopping);
        var sent = HealthCheckResponse.Types.ServingStatus.Unknown;
        try
        {
            while (true)
            {
                var status = IsKnown(request.Service)
                    ? await StatusAsync(ended.Token)
                    : HealthCheckResponse.Types.ServingStatus.ServiceUnknown;
                if (status != sent)
                {
                    await responseStream.WriteAsync(new HealthCheckResponse { Status = status }, ended.Token);
                    sent = status;
                }

                await Task.Delay(WatchPeriod, time, ended.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The caller went away, or the plugin ends.
        }
    }

    private static bool IsKnown(string service) => service is PluginServiceName or "";

    private async ValueTask<HealthCheckResponse.Types.ServingStatus> StatusAsync(CancellationToken cancellationToken) =>
        probe is null || await probe(cancellationToken)
            ? HealthCheckResponse.Types.ServingStatus.Serving
            : HealthCheckResponse.Types.ServingStatus.NotServing;
}
