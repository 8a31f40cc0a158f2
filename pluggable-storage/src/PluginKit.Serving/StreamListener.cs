using System.Net;
using Microsoft.AspNetCore.Connections;

namespace PluginKit.Serving;

/// <summary>Gives Kestrel the connections of a <see cref="StreamEndPoint"/>.</summary>
internal sealed class StreamListener(StreamEndPoint endPoint) : IConnectionListener
{
    private readonly CancellationTokenSource _unbound = new();

    public EndPoint EndPoint => endPoint;

    public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _unbound.Token);
        try
        {
            return await endPoint.AcceptAsync(either.Token) is { } served ? new StreamConnection(served) : null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    public async ValueTask UnbindAsync(CancellationToken cancellationToken = default) => await _unbound.CancelAsync();

    public ValueTask DisposeAsync()
    {
        _unbound.Dispose();
        return ValueTask.CompletedTask;
    }
}
