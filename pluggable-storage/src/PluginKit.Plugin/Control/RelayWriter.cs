using System.Text;
using PluginKit.Protocol.Wire;

namespace PluginKit.Plugin.Control;

/// <summary>A text writer whose text goes to the host.</summary>
internal sealed class RelayWriter : TextWriter
{
    private readonly StdioRelay _relay;
    private readonly StdioData.Types.Channel _channel;

    public RelayWriter(StdioRelay relay, StdioData.Types.Channel channel)
        : base(System.Globalization.CultureInfo.InvariantCulture)
    {
        (_relay, _channel) = (relay, channel);
        CoreNewLine = ['\n'];
    }

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    // One piece per line where possible: a separate piece for the line end could be lost alone.
    public override void WriteLine(string? value) => Write((value + "\n").AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(buffer.Length)];
        _relay.Write(_channel, bytes.AsSpan(0, Encoding.UTF8.GetBytes(buffer, bytes)));
    }
}
