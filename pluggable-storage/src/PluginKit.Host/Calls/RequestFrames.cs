using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics;
using System.Text;
using Grpc.Core;
using PluginKit.Host.Calls.Hpack;

namespace PluginKit.Host.Calls;

/// <summary>Writes the frames of requests, and the settings of this side.</summary>
internal static class RequestFrames
{
    /// <value>The longest frame this side reads.</value>
    public const int MaxFrameBytes = 1 << 20;

    private const int MaxTraceBytes = 2048;
    private const long MaxTimeoutDigits = 99_999_999;

    public static void Write(
        OutgoingBytes output, HeaderBlockWriter headers, int streamId, string path, TimeSpan timeout, Metadata? metadata, ReadOnlySpan<byte> message)
    {
        var at = output.Begin();
        headers.WriteCall(output, path);
        if (timeout != TimeSpan.MaxValue)
        {
            WriteTimeout(output, headers, timeout);
        }

        if (Activity.Current is { } activity)
        {
            WriteTrace(output, headers, activity);
        }

        if (metadata is not null)
        {
            foreach (var entry in metadata)
            {
                headers.WriteVarying(output, entry.Key, Encoding.ASCII.GetBytes(entry.IsBinary ? Convert.ToBase64String(entry.ValueBytes) : entry.Value));
            }
        }

        output.End(at, FrameType.Headers, FrameHeader.EndHeaders, streamId);
        at = output.Begin();
        output.Write(message);
        output.End(at, FrameType.Data, FrameHeader.EndStream, streamId);
    }

    /// <summary>Writes the settings: no table for the peer's headers, no pushes, a window for large answers.</summary>
    public static void WriteSettings(OutgoingBytes output, int windowBytes)
    {
        ReadOnlySpan<(ushort Name, int Value)> settings = [(1, 0), (2, 0), (4, windowBytes), (5, MaxFrameBytes), (6, HeaderBlockReader.MaxBlockBytes)];
        var at = output.Begin();
        foreach (var (name, value) in settings)
        {
            var span = output.GetSpan(6);
            BinaryPrimitives.WriteUInt16BigEndian(span, name);
            BinaryPrimitives.WriteInt32BigEndian(span[2..], value);
            output.Advance(6);
        }

        output.End(at, FrameType.Settings, 0, 0);
    }

    // grpc, doc/PROTOCOL-HTTP2.md: at most eight digits and a unit.
    private static void WriteTimeout(OutgoingBytes output, HeaderBlockWriter headers, TimeSpan timeout)
    {
        Span<byte> text = stackalloc byte[16];
        var milliseconds = timeout.Ticks / TimeSpan.TicksPerMillisecond;
        var (count, unit) = milliseconds <= MaxTimeoutDigits ? (milliseconds, (byte)'m') : (Math.Min(milliseconds / 1000, MaxTimeoutDigits), (byte)'S');
        Utf8Formatter.TryFormat(count, text, out var length);
        text[length++] = unit;
        headers.WriteVarying(output, "grpc-timeout", text[..length]);
    }

    private static void WriteTrace(OutgoingBytes output, HeaderBlockWriter headers, Activity activity)
    {
        var fields = new List<(string Name, string Value)>();
        DistributedContextPropagator.Current.Inject(
            activity, fields, static (carrier, name, value) => ((List<(string, string)>)carrier!).Add((name, value)));
        // A header block must fit into one frame; baggage may be of any size.
        foreach (var (name, value) in fields.Where(f => f.Value.Length <= MaxTraceBytes))
        {
            headers.WriteVarying(output, name.ToLowerInvariant(), Encoding.ASCII.GetBytes(value));
        }
    }
}
