using System.Buffers.Text;
using System.Diagnostics;
using System.Runtime.CompilerServices;
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
    // hot: OrderWrite
    public void WriteString(scoped ReadOnlySpan<byte> prefix, scoped ReadOnlySpan<char> value)
    {
        Reserve(prefix.Length + value.Length + 2);
        Append(prefix);
        WriteByte((byte)'"');
        if (SafeText.TryNarrow(value, ref _chunk[_position]))
        {
            _position += value.Length;
        }
        else
        {
            AppendEscaped(value);
        }

        WriteRaw((byte)'"');
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
        Reserve(prefix.Length + Encoding.UTF8.GetMaxByteCount(encoded.Length) + 2);
        Append(prefix);
        WriteByte((byte)'"');
        _position += Encoding.UTF8.GetBytes(encoded, Free);
        WriteByte((byte)'"');
    }

    /// <summary>Writes bytes as a base64 string.</summary>
    /// <remarks>RFC 4648 section 4, with padding.</remarks>
    public void WriteBase64(scoped ReadOnlySpan<byte> prefix, scoped ReadOnlySpan<byte> value)
    {
        Reserve(prefix.Length + Base64.GetMaxEncodedToUtf8Length(value.Length) + 2);
        Append(prefix);
        WriteByte((byte)'"');
        Base64.EncodeToUtf8(value, Free, out _, out var written);
        _position += written;
        WriteByte((byte)'"');
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
