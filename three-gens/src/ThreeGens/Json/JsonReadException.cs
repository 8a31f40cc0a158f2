using System.Globalization;
using System.Text.Json;

namespace ThreeGens.Json;

/// <summary>Reports a document that is not JSON, or not the JSON that the type wants, and where.</summary>
/// <remarks>It is a <see cref="JsonException"/>, so code written for System.Text.Json catches it.</remarks>
public sealed class JsonReadException : JsonException
{
    /// <summary>Reports without a place.</summary>
    public JsonReadException()
    {
    }

    /// <summary>Reports without a place.</summary>
    /// <param name="message">What is wrong.</param>
    public JsonReadException(string message)
        : base(message)
    {
    }

    /// <summary>Reports without a place.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">What found it.</param>
    public JsonReadException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal JsonReadException(string reason, JsonLocation location, Exception? innerException = null)
        : base(Compose(reason, location), location.Path, location.Line, location.Column, innerException)
    {
        Reason = reason;
        ByteOffset = location.Offset;
    }

    /// <value>What is wrong, without the place: the first half of the message.</value>
    public string Reason { get; } = "";

    /// <value>The offset in bytes from the start of the document.</value>
    public long ByteOffset { get; }

    /// <summary>Makes the exception for an offset of a document.</summary>
    internal static JsonReadException At(ReadOnlySpan<byte> json, int offset, string reason) =>
        new(reason, JsonLocation.Find(json, offset));

    private static string Compose(string reason, JsonLocation location) => string.Create(
        CultureInfo.InvariantCulture,
        $"{reason} At {location.Path}, line {location.Line + 1}, column {location.Column + 1}, byte {location.Offset}.");
}
