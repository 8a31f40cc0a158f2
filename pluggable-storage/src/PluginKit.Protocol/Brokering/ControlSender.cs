using Grpc.Core;
using PluginKit.Protocol.Wire;

namespace PluginKit.Protocol.Brokering;

/// <summary>Sends messages of several callers on one gRPC stream, which takes one at a time.</summary>
internal sealed class ControlSender(IAsyncStreamWriter<ConnInfo> stream)
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <exception cref="BrokerException">The control stream has ended.</exception>
    public async Task SendAsync(ConnInfo info, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            await stream.WriteAsync(info, CancellationToken.None);
        }
        catch (Exception e) when (e is RpcException or InvalidOperationException or IOException or OperationCanceledException)
        {
            throw new BrokerException("the broker's control stream has ended", e);
        }
        finally
        {
            _gate.Release();
        }
    }
}
