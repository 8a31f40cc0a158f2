using System.Text;

namespace ThreeGens.Json;

/// <summary>Turns text into UTF-8 and refuses what is no text.</summary>
internal static class StrictUtf8
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="JsonReadException">The text has a surrogate without its partner.</exception>
    public static int GetBytes(string text, Span<byte> target)
    {
        try
        {
            return Encoding.GetBytes(text, target);
        }
        catch (EncoderFallbackException exception)
        {
            throw new JsonReadException($"The text has half of a surrogate pair at index {exception.Index}; it is no Unicode.", exception);
        }
    }
}
