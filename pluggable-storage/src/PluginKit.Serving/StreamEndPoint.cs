using System.Net;

namespace PluginKit.Serving;

/// <summary>An endpoint Kestrel listens on whose connections are accepted, and secured, elsewhere.</summary>
/// <param name="accept">Waits for the next connection; null at the end.</param>
public sealed class StreamEndPoint(Func<CancellationToken, ValueTask<ServedTransport?>> accept) : EndPoint
{
    internal ValueTask<ServedTransport?> AcceptAsync(CancellationToken cancellationToken) => accept(cancellationToken);

    /// <inheritdoc/>
    public override string ToString() => "streams";
}
