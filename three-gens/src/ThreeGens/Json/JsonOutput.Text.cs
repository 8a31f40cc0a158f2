using System.Buffers.Text;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Encodings.Web;

namespace ThreeGens.Json;

public ref partial struct JsonOutput
{
    /// <summary>Writes a string with the escapes of <see cref="JavaScriptEncoder.Default"/>, or <c>null</c>.</summary>
    /// <param name="prefix">Bytes to put in front.</param>
    /// <param name="value">The text; a lone surrogate becomes U+FFFD.</param>
    public void WriteString(scoped ReadOnlySpan<byte> prefix, string? value)
    {
        if (value is null)
        {
            WriteNull(prefix);
            return;
        }

        WriteString(prefix, value.AsSpan());
    }

    /// <summary>Writes a string with the escapes of <see cref="JavaScriptEncoder.Default"/>.</summary>
    public void WriteString(scoped ReadOnlySpan<byte> prefix, scoped ReadOnlySpan<char> value)
    {
        ref var at = ref JsonPut.Byte(ref JsonPut.Raw(ref Reserve(prefix.Length + value.Length + 2), prefix), (byte)'"');
        Commit(ref TextTail(ref at, value, (byte)'"', 0));
    }

    /// <summary>Writes what separates an entry from the one before, its key and a colon.</summary>
    public void WriteKey(byte separator, string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        ref var at = ref JsonPut.Byte(ref JsonPut.Byte(ref Reserve(key.Length + 4), separator), (byte)'"');
        at = ref TextTail(ref at, key, (byte)'"', 1);
        Commit(ref JsonPut.Byte(ref at, (byte)':'));
    }

    /// <summary>Writes a string, or <c>null</c>, in a run of members; see <see cref="JsonPut"/>.</summary>
    /// <param name="prefix">Bytes to put in front, an opening quote at their end.</param>
    /// <param name="value">The text; a lone surrogate becomes U+FFFD.</param>
    /// <param name="rest">The bytes to reserve: those of the prefix, 4 for what else this member needs, and those of the members behind.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref byte PutString(scoped ReadOnlySpan<byte> prefix, string? value, int rest)
    {
        if (value is null)
        {
            return ref PutNull(prefix, rest);
        }

        ref var at = ref JsonPut.Raw(ref Reserve(value.Length + rest), prefix);
        return ref TextTail(ref at, value, (byte)'"', rest);
    }

    /// <summary>Writes a string, or <c>null</c>, behind bytes that have been put and not committed; see <see cref="JsonPut"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref byte PutString(scoped ref byte at, scoped ReadOnlySpan<byte> prefix, string? value, int rest)
    {
        Commit(ref at);
        return ref PutString(prefix, value, rest);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref byte PutNull(scoped ReadOnlySpan<byte> prefix, int rest) =>
        ref JsonPut.Null(ref Reserve(rest), prefix[..^1]);

    /// <summary>Writes text and a closing quote; room for the text without escapes, the quote and <paramref name="rest"/> has been reserved.</summary>
    // hot: OrderWrite
    private ref byte TextTail(scoped ref byte at, scoped ReadOnlySpan<char> value, byte quote, int rest)
    {
        if (!SafeText.TryNarrow(value, ref at))
        {
            Commit(ref at);
            return ref EscapedTail(value, quote, rest);
        }

        Commit(ref Unsafe.Add(ref at, value.Length));
        ref var end = ref Unsafe.Add(ref MemoryMarshal.GetReference(_chunk), _position);
        end = quote;
        return ref Unsafe.Add(ref end, 1);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref byte EscapedTail(scoped ReadOnlySpan<char> value, byte quote, int rest)
    {
        AppendEscaped(value);
        return ref JsonPut.Byte(ref Reserve(rest + 1), quote);
    }

    /// <summary>Writes one UTF-16 unit as a string.</summary>
    public void WriteChar(scoped ReadOnlySpan<byte> prefix, char value) => WriteString(prefix, new ReadOnlySpan<char>(in value));

    /// <summary>Writes a string through an encoder other than the default one.</summary>
    public void WriteString(scoped ReadOnlySpan<byte> prefix, string? value, JavaScriptEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(encoder);
        if (value is null)
        {
            WriteNull(prefix);
            return;
        }

        var encoded = encoder.Encode(value);
        BeginQuoted(prefix, Encoding.UTF8.GetMaxByteCount(encoded.Length));
        _position += Encoding.UTF8.GetBytes(encoded, Free);
        _chunk[_position++] = (byte)'"';
    }

    /// <summary>Writes bytes as a base64 string.</summary>
    /// <remarks>RFC 4648 section 4, with padding.</remarks>
    public void WriteBase64(scoped ReadOnlySpan<byte> prefix, scoped ReadOnlySpan<byte> value)
    {
        BeginQuoted(prefix, Base64.GetMaxEncodedToUtf8Length(value.Length));
        Base64.EncodeToUtf8(value, Free, out _, out var written);
        _position += written;
        _chunk[_position++] = (byte)'"';
    }

    /// <summary>Writes bytes as a base64 string, or <c>null</c>.</summary>
    public void WriteBase64(scoped ReadOnlySpan<byte> prefix, byte[]? value)
    {
        if (value is null)
        {
            WriteNull(prefix);
            return;
        }

        WriteBase64(prefix, value.AsSpan());
    }

    private void BeginQuoted(scoped ReadOnlySpan<byte> prefix, int length) =>
        Commit(ref JsonPut.Byte(ref JsonPut.Raw(ref Reserve(prefix.Length + length + 2), prefix), (byte)'"'));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AppendEscaped(scoped ReadOnlySpan<char> value)
    {
        // Six bytes a unit is the longest escape, \uXXXX. Working in slices keeps one call from asking for a huge chunk.
        const int Slice = 256;
        while (!value.IsEmpty)
        {
            var part = value[..Math.Min(Slice, value.Length)];
            if (part.Length < value.Length && char.IsHighSurrogate(part[^1]))
            {
                part = part[..^1];
            }

            Reserve(part.Length * 6);
            _position += SafeText.Escape(part, Free);
            value = value[part.Length..];
        }

        Debug.Assert(_position <= _chunk.Length, "Escape wrote past its reservation.");
    }
}
