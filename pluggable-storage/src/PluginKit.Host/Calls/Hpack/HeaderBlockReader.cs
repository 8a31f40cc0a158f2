namespace PluginKit.Host.Calls.Hpack;

/// <summary>Reads the header blocks of a peer that was told to keep no dynamic table.</summary>
/// <remarks>RFC 7541, section 6.</remarks>
internal sealed class HeaderBlockReader
{
    /// <value>The longest block that is read.</value>
    public const int MaxBlockBytes = 64 * 1024;

    private readonly byte[] _name = new byte[MaxBlockBytes * 8 / 5];
    private readonly byte[] _value = new byte[MaxBlockBytes * 8 / 5];

    /// <summary>Receives a header; the bytes are valid during the call.</summary>
    public delegate void HeaderHandler(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value);

    /// <summary>Reads a whole block.</summary>
    /// <exception cref="InvalidDataException">It is not one.</exception>
    public void Read(ReadOnlySpan<byte> block, HeaderHandler onHeader)
    {
        while (!block.IsEmpty)
        {
            var first = block[0];
            if ((first & 0x80) != 0)
            {
                var (name, value) = StaticTable.At(ReadInteger(ref block, 7));
                onHeader(name, value);
            }
            else if ((first & 0xE0) == 0x20)
            {
                if (ReadInteger(ref block, 5) != 0)
                {
                    throw new InvalidDataException("the plugin enlarges a header table it was told not to keep");
                }
            }
            else
            {
                // With indexing (01), without (0000) and never (0001) are the same to a reader without a table.
                var index = ReadInteger(ref block, (first & 0x40) != 0 ? 6 : 4);
                var name = index == 0 ? ReadString(ref block, _name) : StaticTable.At(index).Name;
                onHeader(name, ReadString(ref block, _value));
            }
        }
    }

    private static int ReadInteger(ref ReadOnlySpan<byte> block, int prefixBits)
    {
        var mask = (1 << prefixBits) - 1;
        var value = Next(ref block) & mask;
        if (value < mask)
        {
            return value;
        }

        for (var shift = 0; shift <= 21; shift += 7)
        {
            var octet = Next(ref block);
            value += (octet & 0x7F) << shift;
            if ((octet & 0x80) == 0)
            {
                return value;
            }
        }

        throw new InvalidDataException("a number in a header block is too large");
    }

    private static byte Next(ref ReadOnlySpan<byte> block)
    {
        if (block.IsEmpty)
        {
            throw new InvalidDataException("a header block ends too early");
        }

        var octet = block[0];
        block = block[1..];
        return octet;
    }

    private static ReadOnlySpan<byte> ReadString(ref ReadOnlySpan<byte> block, byte[] decoded)
    {
        var isHuffman = !block.IsEmpty && (block[0] & 0x80) != 0;
        var length = ReadInteger(ref block, 7);
        if (length > block.Length)
        {
            throw new InvalidDataException("a header string is longer than its block");
        }

        var text = block[..length];
        block = block[length..];
        return isHuffman ? decoded.AsSpan(0, HuffmanCode.Decode(text, decoded)) : text;
    }
}
