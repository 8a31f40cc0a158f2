using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ThreeGens.Json;

/// <summary>Works on JSON of any shape: checks it, indents it.</summary>
public static class JsonText
{
    /// <summary>Tells whether a document is JSON by RFC 8259.</summary>
    /// <param name="json">UTF-8 without a byte order mark.</param>
    /// <param name="maxDepth">The number of arrays and objects that may be open at a time.</param>
    /// <param name="error">What is wrong and where, when it is not.</param>
    public static bool IsValid(ReadOnlySpan<byte> json, [NotNullWhen(false)] out JsonReadException? error, int maxDepth = JsonInput.DefaultMaxDepth)
    {
        try
        {
            var input = new JsonInput(json, maxDepth);
            input.SkipValue();
            input.ReadEnd();
            error = null;
            return true;
        }
        catch (JsonReadException exception)
        {
            error = exception;
            return false;
        }
    }

    /// <summary>Writes valid JSON with two blanks a level and line feeds, as System.Text.Json indents.</summary>
    public static void Indent(ReadOnlySpan<byte> json, IBufferWriter<byte> target)
    {
        ArgumentNullException.ThrowIfNull(target);
        var depth = 0;
        for (var i = 0; i < json.Length; i++)
        {
            var next = json[i];
            switch (next)
            {
                case (byte)'"':
                    var end = EndOfString(json, i);
                    target.Write(json[i..end]);
                    i = end - 1;
                    break;
                case (byte)'{' or (byte)'[':
                    target.Write([next]);
                    if (ClosesAt(json, i + 1) is var close and > 0)
                    {
                        target.Write([json[close]]);
                        i = close;
                        break;
                    }

                    NewLine(target, ++depth);
                    break;
                case (byte)'}' or (byte)']':
                    NewLine(target, --depth);
                    target.Write([next]);
                    break;
                case (byte)',':
                    target.Write([next]);
                    NewLine(target, depth);
                    break;
                case (byte)':':
                    target.Write(": "u8);
                    break;
                case (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t':
                    break;
                default:
                    target.Write([next]);
                    break;
            }
        }
    }

    /// <summary>Gives valid JSON with two blanks a level and line feeds.</summary>
    public static string Indent(string json)
    {
        var target = new ArrayBufferWriter<byte>();
        Indent(Encoding.UTF8.GetBytes(json), target);
        return Encoding.UTF8.GetString(target.WrittenSpan);
    }

    /// <summary>Gives the index of the bracket when nothing but white space comes before it, or -1.</summary>
    private static int ClosesAt(ReadOnlySpan<byte> json, int start)
    {
        var skipped = json[start..].IndexOfAnyExcept(" \n\r\t"u8);
        return skipped >= 0 && (json[start + skipped] is (byte)'}' or (byte)']') ? start + skipped : -1;
    }

    private static int EndOfString(ReadOnlySpan<byte> json, int start)
    {
        var i = start + 1;
        while (i < json.Length && json[i] != '"')
        {
            i += json[i] == '\\' ? 2 : 1;
        }

        return Math.Min(json.Length, i + 1);
    }

    private static void NewLine(IBufferWriter<byte> target, int depth)
    {
        target.Write("\n"u8);
        for (var i = 0; i < depth; i++)
        {
            target.Write("  "u8);
        }
    }
}
