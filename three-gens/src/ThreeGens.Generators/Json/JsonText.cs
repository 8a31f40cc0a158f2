using System.Globalization;
using System.Text;

namespace ThreeGens.Generators.Json;

/// <summary>Encodes names at compile time as the run time encodes strings: the escapes of <c>JavaScriptEncoder.Default</c>.</summary>
internal static class JsonText
{
    public static string Quote(string text)
    {
        var json = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '\\':
                    json.Append("\\\\");
                    break;
                case '\b':
                    json.Append("\\b");
                    break;
                case '\f':
                    json.Append("\\f");
                    break;
                case '\n':
                    json.Append("\\n");
                    break;
                case '\r':
                    json.Append("\\r");
                    break;
                case '\t':
                    json.Append("\\t");
                    break;
                case < ' ' or > '~' or '"' or '&' or '\'' or '+' or '<' or '>' or '`':
                    json.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                    break;
                default:
                    json.Append(c);
                    break;
            }
        }

        return json.Append('"').ToString();
    }

    /// <summary>Puts U+FFFD in place of every surrogate that stands alone, as UTF-8 encoding does; JSON texts are made of the rest.</summary>
    public static string WellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                text = text.Substring(0, i) + "\uFFFD" + text.Substring(i + 1);
            }
        }

        return text;
    }

    /// <summary>Writes ASCII text as a C# UTF-8 literal.</summary>
    public static string Utf8(string text) => Shared.Identifier.Literal(text) + "u8";
}
