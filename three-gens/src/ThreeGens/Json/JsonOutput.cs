using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace ThreeGens.Json;

/// <summary>Writes UTF-8 JSON into the memory of an <see cref="IBufferWriter{T}"/>; the target of generated code.</summary>
/// <remarks>
/// The caller is trusted to call the methods in an order that makes a document: generated code knows the order at compile
/// time, so nothing is checked at run time. Each <c>prefix</c> is a pre-encoded piece such as <c>,"id":</c> that is copied
/// in front of the value under the same bounds check.
/// </remarks>
public ref partial struct JsonOutput
{
    /// <value>The deepest nesting that recursive types may reach before a cycle is assumed: 64, as in System.Text.Json.</value>
    public const int MaxDepth = 64;

    private const int SmallestChunk = 256;

    private readonly IBufferWriter<byte> _writer;
    private Span<byte> _chunk;
    private int _position;
    private int _depth;

    /// <summary>Starts writing behind what <paramref name="writer"/> already holds.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public JsonOutput(IBufferWriter<byte> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        _writer = writer;
        _chunk = writer.GetSpan(SmallestChunk);
    }

    /// <summary>Hands all bytes to the buffer writer. Call it once, at the end.</summary>
    public void Flush()
    {
        _writer.Advance(_position);
        _position = 0;
        _chunk = default;
    }

    /// <summary>Copies bytes that are JSON already.</summary>
    /// <param name="json">Punctuation, an encoded name, or a whole value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteRaw(scoped ReadOnlySpan<byte> json)
    {
        Reserve(json.Length);
        Append(json);
    }

    /// <summary>Writes one ASCII byte of punctuation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteRaw(byte punctuation)
    {
        Reserve(1);
        Unsafe.Add(ref MemoryMarshal.GetReference(_chunk), _position) = punctuation;
        _position++;
    }

    /// <summary>Writes <c>null</c>.</summary>
    public void WriteNull(scoped ReadOnlySpan<byte> prefix)
    {
        Reserve(prefix.Length + 4);
        Append(prefix);
        Append("null"u8);
    }

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    public void WriteBoolean(scoped ReadOnlySpan<byte> prefix, bool value)
    {
        Reserve(prefix.Length + 5);
        Append(prefix);
        if (value)
        {
            Append("true"u8);
        }
        else
        {
            Append("false"u8);
        }
    }

    /// <summary>Enters a value of a recursive type.</summary>
    /// <exception cref="JsonException">The nesting exceeds <see cref="MaxDepth"/>: the object refers to itself, or is too deep.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enter()
    {
        if (++_depth > MaxDepth)
        {
            ThrowTooDeep();
        }
    }

    /// <summary>Leaves a value of a recursive type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Leave() => _depth--;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reserve(int count)
    {
        if (_chunk.Length - _position < count)
        {
            Grow(count);
        }
    }

    /// <summary>Copies into space that <see cref="Reserve"/> has made sure of.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Append(scoped ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref MemoryMarshal.GetReference(_chunk), _position), bytes.Length));
        _position += bytes.Length;
    }

    private readonly Span<byte> Free => _chunk[_position..];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int count)
    {
        _writer.Advance(_position);
        _position = 0;
        _chunk = _writer.GetSpan(Math.Max(count, SmallestChunk));
    }

    private static void ThrowTooDeep() => throw new JsonException(
        $"The object is nested more than {MaxDepth} deep; it may contain itself. Break the cycle with [JsonIgnore].");
}
