using System.Text;

namespace PluginKit.Protocol.Logging;

/// <summary>Splits bytes into lines with a bound on the memory one line can take.</summary>
/// <remarks>
/// Pure: bytes go in, lines come out. A line longer than the bound comes once, cut, with the number of bytes that were
/// left out. CR before LF is removed; bytes that are not UTF-8 become U+FFFD.
/// </remarks>
public sealed class BoundedLineReader
{
    private readonly byte[] _line;
    private readonly Action<string, long> _onLine;
    private int _length;
    private long _dropped;

    /// <summary>Makes a reader.</summary>
    /// <param name="maxLength">The bound, in bytes; more than zero.</param>
    /// <param name="onLine">Receives each line, without its end, and the number of bytes cut off.</param>
    public BoundedLineReader(int maxLength, Action<string, long> onLine)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxLength);
        ArgumentNullException.ThrowIfNull(onLine);
        _line = new byte[maxLength];
        _onLine = onLine;
    }

    /// <summary>Takes the next bytes.</summary>
    /// <param name="bytes">As they came from the stream.</param>
    public void Feed(ReadOnlySpan<byte> bytes)
    {
        while (bytes.IndexOf((byte)'\n') is var end && end >= 0)
        {
            Take(bytes[..end]);
            Emit();
            bytes = bytes[(end + 1)..];
        }

        Take(bytes);
    }

    /// <summary>Ends the stream: what is left is the last line.</summary>
    public void Complete()
    {
        if (_length > 0 || _dropped > 0)
        {
            Emit();
        }
    }

    private void Take(ReadOnlySpan<byte> bytes)
    {
        var taken = Math.Min(bytes.Length, _line.Length - _length);
        bytes[..taken].CopyTo(_line.AsSpan(_length));
        _length += taken;
        _dropped += bytes.Length - taken;
    }

    private void Emit()
    {
        var length = _dropped == 0 && _length > 0 && _line[_length - 1] == '\r' ? _length - 1 : _length;
        var (line, dropped) = (Encoding.UTF8.GetString(_line, 0, length), _dropped);
        (_length, _dropped) = (0, 0);
        _onLine(line, dropped);
    }
}
