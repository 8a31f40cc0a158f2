using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ThreeGens.Json;

/// <summary>Writes and reads one type as JSON; the base of every generated codec.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <remarks>Codecs hold no state: one instance serves all threads.</remarks>
public abstract partial class JsonCodec<T>
{
    /// <value>The number of arrays and objects that may be open at a time while reading: 64 unless the marker says otherwise.</value>
    public virtual int MaxDepth => JsonInput.DefaultMaxDepth;

    /// <summary>Writes a value, null included, as part of a document.</summary>
    /// <exception cref="System.Text.Json.JsonException">The value contains itself, or is nested too deep.</exception>
    public abstract void Write(ref JsonOutput output, T? value);

    /// <summary>Reads a value as part of a document.</summary>
    /// <exception cref="JsonReadException">The document is malformed, or not what the type wants.</exception>
    public abstract T? Read(ref JsonInput input);

    /// <summary>Writes a value as text.</summary>
    /// <exception cref="System.Text.Json.JsonException">The value contains itself, or is nested too deep.</exception>
    public string Serialize(T? value)
    {
        var buffer = PooledBuffer.Rent();
        try
        {
            Serialize(buffer, value);
            return Encoding.UTF8.GetString(buffer.Written);
        }
        finally
        {
            PooledBuffer.Return(buffer);
        }
    }

    /// <summary>Writes a value as text with two blanks a level and line feeds, for people and reports.</summary>
    /// <exception cref="System.Text.Json.JsonException">The value contains itself, or is nested too deep.</exception>
    public string SerializeIndented(T? value) => JsonText.Indent(Serialize(value));

    /// <summary>Writes a value as UTF-8.</summary>
    /// <exception cref="System.Text.Json.JsonException">The value contains itself, or is nested too deep.</exception>
    public byte[] SerializeToUtf8Bytes(T? value)
    {
        var buffer = PooledBuffer.Rent();
        try
        {
            Serialize(buffer, value);
            return buffer.Written.ToArray();
        }
        finally
        {
            PooledBuffer.Return(buffer);
        }
    }

    /// <summary>Writes a value as UTF-8 behind what the buffer holds; allocates nothing.</summary>
    /// <exception cref="System.Text.Json.JsonException">The value contains itself, or is nested too deep.</exception>
    public void Serialize(IBufferWriter<byte> buffer, T? value)
    {
        var output = new JsonOutput(buffer);
        Write(ref output, value);
        output.Flush();
    }

    /// <summary>Reads a whole document.</summary>
    /// <param name="json">UTF-8 without a byte order mark.</param>
    /// <exception cref="JsonReadException">The document is malformed, or not what the type wants.</exception>
    public T? Deserialize(ReadOnlySpan<byte> json)
    {
        var input = new JsonInput(json, MaxDepth);
        var value = Read(ref input);
        input.ReadEnd();
        return value;
    }

    /// <summary>Reads a whole document from text.</summary>
    /// <exception cref="JsonReadException">The document is malformed, or not what the type wants. Its offsets count UTF-8 bytes.</exception>
    public T? Deserialize(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        try
        {
            return Deserialize(rented.AsSpan(0, StrictUtf8.GetBytes(json, rented)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Reads a whole document that may lie in several pieces of memory.</summary>
    /// <exception cref="JsonReadException">The document is malformed, or not what the type wants.</exception>
    /// <remarks>Pieces are joined in pooled memory first: one copy costs less than a seam check for every token.</remarks>
    public T? Deserialize(in ReadOnlySequence<byte> json)
    {
        if (json.IsSingleSegment)
        {
            return Deserialize(json.FirstSpan);
        }

        var rented = ArrayPool<byte>.Shared.Rent(checked((int)json.Length));
        try
        {
            json.CopyTo(rented);
            return Deserialize(rented.AsSpan(0, (int)json.Length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Reads a whole document, and says no where <see cref="Deserialize(ReadOnlySpan{byte})"/> throws.</summary>
    /// <param name="json">UTF-8 without a byte order mark.</param>
    /// <param name="value">The value; null where the document is <c>null</c>.</param>
    /// <param name="error">What is wrong and where, when false is returned.</param>
    public bool TryDeserialize(ReadOnlySpan<byte> json, out T? value, [NotNullWhen(false)] out JsonReadException? error)
    {
        try
        {
            value = Deserialize(json);
            error = null;
            return true;
        }
        catch (JsonReadException exception)
        {
            value = default;
            error = exception;
            return false;
        }
    }
}
