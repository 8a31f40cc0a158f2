using System.Net;
using Microsoft.AspNetCore.Connections;

namespace PluginKit.Serving;

/// <summary>Lets Kestrel listen on <see cref="StreamEndPoint"/>.</summary>
internal sealed class StreamListenerFactory : IConnectionListenerFactory, IConnectionListenerFactorySelector
{
    public bool CanBind(EndPoint endpoint) => endpoint is StreamEndPoint;

    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IConnectionListener>(new StreamListener((StreamEndPoint)endpoint));
}
