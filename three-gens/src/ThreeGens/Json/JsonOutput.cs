using System.Buffers;
using System.ComponentModel;
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
    public void WriteRaw(scoped ReadOnlySpan<byte> json) => Commit(ref JsonPut.Raw(ref Reserve(json.Length), json));

    /// <summary>Writes one ASCII byte of punctuation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteRaw(byte punctuation) => Commit(ref JsonPut.Byte(ref Reserve(1), punctuation));

    /// <summary>Writes <c>null</c>.</summary>
    public void WriteNull(scoped ReadOnlySpan<byte> prefix) => Commit(ref JsonPut.Null(ref Reserve(prefix.Length + 4), prefix));

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    public void WriteBoolean(scoped ReadOnlySpan<byte> prefix, bool value) =>
        Commit(ref JsonPut.Boolean(ref Reserve(prefix.Length + 5), prefix, value));

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

    /// <summary>Makes sure of room and gives the place where the next byte goes; see <see cref="JsonPut"/>.</summary>
    /// <param name="count">The number of bytes that may be written there.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref byte Reserve(int count)
    {
        if (_chunk.Length - _position < count)
        {
            Grow(count);
        }

        return ref Unsafe.Add(ref MemoryMarshal.GetReference(_chunk), _position);
    }

    /// <summary>Takes the bytes that have been put behind <see cref="Reserve"/> as written.</summary>
    /// <param name="end">The place behind the last of them.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Commit(scoped ref byte end) =>
        _position = (int)Unsafe.ByteOffset(ref MemoryMarshal.GetReference(_chunk), ref end);

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
