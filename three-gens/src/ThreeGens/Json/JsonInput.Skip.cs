namespace ThreeGens.Json;

public ref partial struct JsonInput
{
    /// <summary>Passes over a value of any kind, and checks it as strictly as one that is wanted.</summary>
    /// <exception cref="JsonReadException">No value comes next, or it is malformed or nested too deep.</exception>
    public void SkipValue()
    {
        var outer = _depth;
        // One bit a level: set inside an object. 64 levels are the default limit; deeper limits take memory.
        Span<ulong> isObject = _maxDepth <= 256 ? stackalloc ulong[5] : new ulong[(_maxDepth / 64) + 1];
        while (true)
        {
            var entered = SkipOne(isObject);
            if (entered)
            {
                continue;
            }

            // A value is complete: leave what ends with it, or go on to the next.
            while (_depth > outer && !(IsSet(isObject, _depth) ? ReadNextMember() : ReadNextElement()))
            {
            }

            if (_depth == outer)
            {
                return;
            }

            if (IsSet(isObject, _depth))
            {
                ReadName();
            }
        }
    }

    /// <summary>Passes over a value and gives its bytes.</summary>
    /// <returns>The value without white space around it.</returns>
    /// <exception cref="JsonReadException">No value comes next, or it is malformed or nested too deep.</exception>
    public ReadOnlySpan<byte> ReadRawValue()
    {
        Peek();
        var start = _position;
        SkipValue();
        return _json[start.._position];
    }

    /// <summary>Passes over a scalar, or enters a container and passes over its first name; true when one was entered.</summary>
    private bool SkipOne(scoped Span<ulong> isObject)
    {
        switch (Peek())
        {
            case '{':
                if (!ReadStartObject())
                {
                    return false;
                }

                isObject[_depth / 64] |= 1UL << (_depth % 64);
                ReadName();
                return true;
            case '[':
                if (!ReadStartArray())
                {
                    return false;
                }

                isObject[_depth / 64] &= ~(1UL << (_depth % 64));
                return true;
            case '"':
                SkipString();
                return false;
            case 't':
                ReadLiteral("true"u8);
                return false;
            case 'f':
                ReadLiteral("false"u8);
                return false;
            case 'n':
                ReadLiteral("null"u8);
                return false;
            case '-' or (>= '0' and <= '9'):
                ReadNumberToken(out _);
                return false;
            default:
                Fail(_position, $"Expected a JSON value, found {Describe(_position)}.");
                return false;
        }
    }

    private void SkipString() => ReadTextBytes();

    private static bool IsSet(scoped Span<ulong> bits, int index) => ((bits[index / 64] >> (index % 64)) & 1) != 0;
}
