using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace ThreeGens.Text;

/// <summary>Turns generated text into strings, characters and UTF-8.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ObjectText
{
    // Longer than nearly all texts of one object; longer ones go to pooled arrays.
    private const int StackLength = 384;

    /// <summary>Gives a value's text; allocates nothing but the string.</summary>
    // hot: ObjectText
    [SkipLocalsInit]
    public static string ToString<T>(T value, IFormatProvider? provider = null)
        where T : ITextAppendable
    {
        var text = new TextBuffer(stackalloc char[StackLength], canGrow: true, provider);
        try
        {
            value.AppendTo(ref text);
            return text.ToString();
        }
        finally
        {
            text.Release();
        }
    }

    /// <summary>Writes a value's text.</summary>
    public static bool TryFormat<T>(T value, Span<char> destination, out int charsWritten, IFormatProvider? provider = null)
        where T : ITextAppendable
    {
        var text = new TextBuffer(destination, canGrow: false, provider);
        value.AppendTo(ref text);
        charsWritten = text.HasOverflowed ? 0 : text.Written.Length;
        return !text.HasOverflowed;
    }

    /// <summary>Writes a value's text in UTF-8.</summary>
    [SkipLocalsInit]
    public static bool TryFormat<T>(T value, Span<byte> utf8Destination, out int bytesWritten, IFormatProvider? provider = null)
        where T : ITextAppendable
    {
        var text = new TextBuffer(stackalloc char[StackLength], canGrow: true, provider);
        try
        {
            value.AppendTo(ref text);
            var fits = Utf8.FromUtf16(text.Written, utf8Destination, out _, out bytesWritten) == OperationStatus.Done;
            bytesWritten = fits ? bytesWritten : 0;
            return fits;
        }
        finally
        {
            text.Release();
        }
    }
}
