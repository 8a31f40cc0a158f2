using Grpc.Core;
using Grpc.Health.V1;
using Storage.Contracts;
using Serving = Grpc.Health.V1.HealthCheckResponse.Types.ServingStatus;

namespace Storage.Http.Rpc;

/// <summary>Answers <c>grpc.health.v1</c> for the whole service (the empty name) and for <c>storage.v1.Storage</c>.</summary>
/// <remarks>grpc, <c>doc/health-checking.md</c>: Check of an unknown name is NOT_FOUND, Watch of it is SERVICE_UNKNOWN.</remarks>
internal sealed class ServiceHealth(IStorage storage, TimeProvider time) : Health.HealthBase
{
    private static readonly TimeSpan WatchPeriod = TimeSpan.FromMilliseconds(500);

    public override async Task<HealthCheckResponse> Check(HealthCheckRequest request, ServerCallContext context) => IsKnown(request.Service)
        ? new HealthCheckResponse { Status = await StatusAsync(context.CancellationToken) }
        : throw new RpcException(new Status(StatusCode.NotFound, $"there is no service '{request.Service}'"));

    public override async Task Watch(
        HealthCheckRequest request, IServerStreamWriter<HealthCheckResponse> responseStream, ServerCallContext context)
    {
        var sent = Serving.Unknown;
        try
        {
            while (true)
            {
                var status = IsKnown(request.Service) ? await StatusAsync(context.CancellationToken) : Serving.ServiceUnknown;
                if (status != sent)
                {
                    await responseStream.WriteAsync(new HealthCheckResponse { Status = status }, context.CancellationToken);
                    sent = status;
                }

                await Task.Delay(WatchPeriod, time, context.CancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The caller went away, or the service ends.
        }
    }

    private static bool IsKnown(string service) => service is "" or "storage.v1.Storage";

    private async Task<Serving> StatusAsync(CancellationToken cancellationToken) =>
        (await storage.HealthAsync(cancellationToken)).IsServing ? Serving.Serving : Serving.NotServing;
}
