using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ThreeGens.Json;

/// <summary>Reads UTF-8 JSON from contiguous memory, value by value; the source of generated code.</summary>
/// <remarks>
/// Every byte passed over is checked against RFC 8259, whether its value is wanted or skipped. Where a document is
/// wrong, the path, line and column are found by scanning it a second time: the good path pays nothing for them.
/// </remarks>
public ref partial struct JsonInput
{
    /// <value>The deepest nesting read unless told otherwise: 64, as in System.Text.Json.</value>
    public const int DefaultMaxDepth = 64;

    private readonly ReadOnlySpan<byte> _json;
    private readonly int _maxDepth;
    private int _position;
    private int _depth;

    /// <summary>Starts at the first byte.</summary>
    /// <param name="json">A whole document, without a byte order mark.</param>
    /// <param name="maxDepth">The number of arrays and objects that may be open at a time.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDepth"/> is less than 1.</exception>
    public JsonInput(ReadOnlySpan<byte> json, int maxDepth = DefaultMaxDepth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxDepth, 1);
        _json = json;
        _maxDepth = maxDepth;
    }

    /// <value>The offset of the next byte to read.</value>
    public readonly int Position => _position;

    /// <summary>Goes back to a position read before, to read a value a second time.</summary>
    /// <param name="position">A value of <see cref="Position"/> taken at the same nesting.</param>
    public void Rewind(int position) => _position = position;

    /// <summary>Checks that nothing but white space follows.</summary>
    /// <exception cref="JsonReadException">Something follows.</exception>
    public void ReadEnd()
    {
        if (_position < _json.Length && Peek() is var next && next >= 0)
        {
            Fail(_position, $"Expected the end of the document, found {Describe(_position)}.");
        }
    }

    /// <summary>Reads <c>null</c> if it comes next.</summary>
    /// <returns>True when a null was read; false leaves the position before the value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryReadNull()
    {
        if (Peek() != 'n')
        {
            return false;
        }

        ReadLiteral("null"u8);
        return true;
    }

    /// <summary>Enters an object.</summary>
    /// <returns>False when the object is empty, and left again.</returns>
    /// <exception cref="JsonReadException">No object comes next, or it is nested too deep.</exception>
    public bool ReadStartObject() => ReadStart('{', '}', "an object");

    /// <summary>Enters an array.</summary>
    /// <returns>False when the array is empty, and left again.</returns>
    /// <exception cref="JsonReadException">No array comes next, or it is nested too deep.</exception>
    public bool ReadStartArray() => ReadStart('[', ']', "an array");

    /// <summary>Reads what follows a member: a comma, then true; or the end of the object, then false.</summary>
    /// <exception cref="JsonReadException">Neither follows.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool ReadNextMember()
    {
        // The common case: ,"name" without white space.
        if (_position + 1 < _json.Length && At(_position) == ',' && At(_position + 1) == '"')
        {
            _position++;
            return true;
        }

        return ReadNext('}');
    }

    /// <summary>Reads what follows an element: a comma, then true; or the end of the array, then false.</summary>
    /// <exception cref="JsonReadException">Neither follows.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool ReadNextElement()
    {
        if (_position < _json.Length && At(_position) == ',')
        {
            _position++;
            return true;
        }

        return ReadNext(']');
    }

    /// <summary>Passes over a name if it comes next byte for byte; the way to read members in the expected order.</summary>
    /// <param name="quotedNameAndColon">For example <c>"id":</c> with its quotes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryReadName(scoped ReadOnlySpan<byte> quotedNameAndColon)
    {
        if (quotedNameAndColon.Length > _json.Length - _position)
        {
            return false;
        }

        var next = MemoryMarshal.CreateReadOnlySpan(
            ref Unsafe.Add(ref MemoryMarshal.GetReference(_json), _position), quotedNameAndColon.Length);
        if (!next.SequenceEqual(quotedNameAndColon))
        {
            return false;
        }

        _position += quotedNameAndColon.Length;
        return true;
    }

    /// <summary>Reads any name and its colon.</summary>
    /// <returns>The name without quotes and escapes, in UTF-8; valid until the next call.</returns>
    /// <exception cref="JsonReadException">No name comes next.</exception>
    public ReadOnlySpan<byte> ReadName()
    {
        if (Peek() != '"')
        {
            Fail(_position, $"Expected a property name in double quotes, found {Describe(_position)}.");
        }

        var name = ReadTextBytes();
        ReadColon();
        return name;
    }

    /// <summary>Reads the colon behind a name that was read as a value: the key of a dictionary.</summary>
    /// <exception cref="JsonReadException">No colon comes next.</exception>
    public void ReadColon()
    {
        if (Peek() != ':')
        {
            Fail(_position, $"Expected ':' after a property name, found {Describe(_position)}.");
        }

        _position++;
    }

    /// <summary>Passes over the quote at either end of a number that is written as a string.</summary>
    /// <exception cref="JsonReadException">No quote comes next.</exception>
    public void ReadQuote()
    {
        if (_position >= _json.Length || At(_position) != '"')
        {
            Fail(_position, $"Expected '\"', found {Describe(_position)}.");
        }

        _position++;
    }

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    /// <exception cref="JsonReadException">Neither comes next.</exception>
    public bool ReadBoolean()
    {
        switch (Peek())
        {
            case 't':
                ReadLiteral("true"u8);
                return true;
            case 'f':
                ReadLiteral("false"u8);
                return false;
            default:
                Fail(_position, $"Expected true or false, found {Describe(_position)}.");
                return false;
        }
    }

    /// <summary>Gives the kind of the next value by its first byte, behind white space: one of <c>{ [ " t f n - 0..9</c>.</summary>
    /// <returns>The byte, or -1 at the end of the document.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Peek()
    {
        if (_position < _json.Length)
        {
            var next = At(_position);
            if (next > ' ')
            {
                return next;
            }
        }

        return PeekBehindWhiteSpace();
    }

    private int PeekBehindWhiteSpace()
    {
        while (_position < _json.Length)
        {
            var next = At(_position);
            // RFC 8259 section 2 knows these four and no other.
            if (next is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
            {
                return next;
            }

            _position++;
        }

        return -1;
    }

    private bool ReadStart(char open, char close, string what)
    {
        if (Peek() != open)
        {
            Fail(_position, $"Expected {what}, found {Describe(_position)}.");
        }

        if (++_depth > _maxDepth)
        {
            Fail(_position, $"The document is nested deeper than {_maxDepth} levels.");
        }

        _position++;
        if (Peek() != close)
        {
            return true;
        }

        _position++;
        _depth--;
        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool ReadNext(char close)
    {
        var next = Peek();
        if (next == close)
        {
            _position++;
            _depth--;
            return false;
        }

        if (next != ',')
        {
            Fail(_position, $"Expected ',' or '{close}', found {Describe(_position)}.");
        }

        _position++;
        // Indented documents: stand before the name, so that the expected one is found there.
        Peek();
        return true;
    }

    private void ReadLiteral(scoped ReadOnlySpan<byte> literal)
    {
        if (!_json[_position..].StartsWith(literal))
        {
            Fail(_position, $"Expected a JSON value, found {Describe(_position)}.");
        }

        _position += literal.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte At(int position) => Unsafe.Add(ref MemoryMarshal.GetReference(_json), position);

    /// <summary>Reports what is wrong with the value that was just read, in a converter or generated code.</summary>
    /// <param name="position">The offset to point at.</param>
    /// <param name="message">A sentence: what was expected, what was found.</param>
    /// <exception cref="JsonReadException">Always.</exception>
    [DoesNotReturn]
    public readonly void Fail(int position, string message) => throw JsonReadException.At(_json, position, message);

    /// <summary>Describes what stands at a position, for a message.</summary>
    internal readonly string Describe(int position) => JsonToken.Describe(_json, position);
}
