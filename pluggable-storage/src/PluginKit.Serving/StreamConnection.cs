using System.Globalization;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;

namespace PluginKit.Serving;

/// <summary>A connection of Kestrel's over any stream.</summary>
internal sealed class StreamConnection : DefaultConnectionContext
{
    private static int _count;

    private readonly Stream _stream;

    public StreamConnection(ServedTransport served)
        : base("stream-" + Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture))
    {
        _stream = served.Stream;
        Transport = new Duplex(PipeReader.Create(_stream), PipeWriter.Create(_stream));
        if (served.Router is not null)
        {
            Features.Set(served.Router);
        }
    }

    public override void Abort(ConnectionAbortedException abortReason) => _stream.Dispose();

    public override async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync();
        await base.DisposeAsync();
    }

    private sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
