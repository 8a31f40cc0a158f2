using System.Buffers;
using System.Text;

namespace PluginKit.Host.Calls.Hpack;

/// <summary>Writes the header blocks of requests; what is the same in every call goes into the peer's table once.</summary>
/// <remarks>
/// RFC 7541, section 6. Entries are only ever added while the table has room, so that none is dropped and their numbers follow
/// from the order of adding. Not safe for several threads: the table's order is the order on the wire.
/// </remarks>
internal sealed class HeaderBlockWriter
{
    private const int DefaultTableBytes = 4096;
    private const int EntryOverhead = 32;
    private const byte PostMethod = 0x83;
    private const byte HttpScheme = 0x86;
    private const byte HttpsScheme = 0x87;

    private readonly Dictionary<string, int> _entries = new(StringComparer.Ordinal);
    private readonly bool _isSecure;
    private readonly int _tableBytes;
    private bool _saysTableSize;
    private int _usedBytes;

    /// <summary>Makes it for one connection.</summary>
    /// <param name="isSecure">Whether the scheme is https.</param>
    /// <param name="peerTableBytes">The size of the table the peer offers.</param>
    public HeaderBlockWriter(bool isSecure, uint peerTableBytes)
    {
        _isSecure = isSecure;
        _tableBytes = (int)Math.Min(peerTableBytes, DefaultTableBytes);
        _saysTableSize = _tableBytes < DefaultTableBytes;
    }

    /// <summary>Begins the block of a call.</summary>
    public void WriteCall(IBufferWriter<byte> output, string path)
    {
        if (_saysTableSize)
        {
            WriteInteger(output, 0x20, 5, _tableBytes);
            _saysTableSize = false;
        }

        Put(output, PostMethod);
        Put(output, _isSecure ? HttpsScheme : HttpScheme);
        WriteConstant(output, ":path", path);
        WriteConstant(output, ":authority", "localhost");
        WriteConstant(output, "content-type", "application/grpc");
        WriteConstant(output, "te", "trailers");
    }

    /// <summary>Writes a header whose value changes from call to call; its name goes into the table.</summary>
    public void WriteVarying(IBufferWriter<byte> output, string name, ReadOnlySpan<byte> value)
    {
        if (_entries.TryGetValue(name, out var entry))
        {
            WriteInteger(output, 0x00, 4, Number(entry));
        }
        else
        {
            var isAdded = TryAdd(name, name.Length + value.Length);
            Put(output, isAdded ? (byte)0x40 : (byte)0x00);
            WriteString(output, Encoding.ASCII.GetBytes(name));
        }

        WriteString(output, value);
    }

    private void WriteConstant(IBufferWriter<byte> output, string name, string value)
    {
        // hot: PluginKit.Bench; a path is its own key, so that no string is made for a call.
        var key = name == ":path" ? value : name;
        if (_entries.TryGetValue(key, out var entry))
        {
            WriteInteger(output, 0x80, 7, Number(entry));
            return;
        }

        Put(output, TryAdd(key, name.Length + value.Length) ? (byte)0x40 : (byte)0x00);
        WriteString(output, Encoding.ASCII.GetBytes(name));
        WriteString(output, Encoding.ASCII.GetBytes(value));
    }

    private bool TryAdd(string key, int bytes)
    {
        if (_usedBytes + bytes + EntryOverhead > _tableBytes)
        {
            return false;
        }

        _usedBytes += bytes + EntryOverhead;
        _entries.Add(key, _entries.Count);
        return true;
    }

    // The newest entry has the lowest number.
    private int Number(int entry) => StaticTable.Count + _entries.Count - entry;

    private static void WriteString(IBufferWriter<byte> output, ReadOnlySpan<byte> value)
    {
        WriteInteger(output, 0x00, 7, value.Length);
        output.Write(value);
    }

    private static void WriteInteger(IBufferWriter<byte> output, byte pattern, int prefixBits, int value)
    {
        var mask = (1 << prefixBits) - 1;
        if (value < mask)
        {
            Put(output, (byte)(pattern | value));
            return;
        }

        Put(output, (byte)(pattern | mask));
        for (value -= mask; value >= 0x80; value >>= 7)
        {
            Put(output, (byte)(value | 0x80));
        }

        Put(output, (byte)value);
    }

    private static void Put(IBufferWriter<byte> output, byte octet)
    {
        output.GetSpan(1)[0] = octet;
        output.Advance(1);
    }
}
