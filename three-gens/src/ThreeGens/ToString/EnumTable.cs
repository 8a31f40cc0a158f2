using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace ThreeGens.Text;

/// <summary>Holds the names and values of one enum for generated code; everything that is not a generated fast path is decided here.</summary>
/// <remarks>Values are kept as the unsigned number of the enum's own width, in ascending order, which is the order of <see cref="Enum.GetNames{TEnum}"/>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EnumTable
{
    private readonly ulong[] _values;
    private readonly string[] _names;
    private readonly string[] _texts;
    private readonly bool _hasOwnTexts;
    private readonly EnumWidth _width;
    private readonly FlagsTextCache? _flagsTexts;

    /// <summary>Makes a table.</summary>
    /// <param name="width">The enum's underlying type.</param>
    /// <param name="isFlags">Whether the enum has the Flags attribute.</param>
    /// <param name="values">The values in ascending unsigned order.</param>
    /// <param name="names">The names in the order of the values; equal values in order of declaration.</param>
    /// <param name="texts">The texts in the same order, or null where texts are the names.</param>
    public EnumTable(EnumWidth width, bool isFlags, ulong[] values, string[] names, string[]? texts = null)
    {
        _width = width;
        _values = values;
        _names = names;
        _texts = texts ?? names;
        _hasOwnTexts = texts is not null;
        _flagsTexts = isFlags ? new FlagsTextCache(value => FlagsFormat.Text(value, _values, _texts) ?? Number(value)) : null;
    }

    /// <summary>Gives the names in ascending order of their unsigned values.</summary>
    public string[] GetNames() => [.. _names];

    /// <summary>Gives the first declared name of a value, or null.</summary>
    public string? GetName(ulong value) => IndexOf(value) is >= 0 and var index ? _names[index] : null;

    /// <summary>Gives the first declared text of a value, or null.</summary>
    public string? GetText(ulong value) => IndexOf(value) is >= 0 and var index ? _texts[index] : null;

    /// <summary>Says whether a name, with its exact case, is declared.</summary>
    public bool IsDefined(ReadOnlySpan<char> name)
    {
        foreach (var declared in _names)
        {
            if (name.SequenceEqual(declared))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gives the text of a flags value: a name, several separated by comma and blank, or a number.</summary>
    public string FlagsText(ulong value) => _flagsTexts is { } cache ? cache.Get(value) : GetText(value) ?? Number(value);

    /// <summary>Gives the places of the texts of flags values below 256, filled on demand, so that generated code finds a text with one index.</summary>
    public string?[] SmallFlagsTexts() => _flagsTexts is { } cache ? cache.Small : [];

    /// <summary>Gives the number a value stands for, with the sign of the underlying type.</summary>
    public string Number(ulong value) => _width.IsSigned()
        ? _width.SignExtend(value).ToString(CultureInfo.InvariantCulture)
        : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes the number a value stands for.</summary>
    public bool TryFormatNumber(ulong value, Span<char> destination, out int charsWritten) => _width.IsSigned()
        ? _width.SignExtend(value).TryFormat(destination, out charsWritten, default, CultureInfo.InvariantCulture)
        : value.TryFormat(destination, out charsWritten, default, CultureInfo.InvariantCulture);

    /// <summary>Writes the number a value stands for in UTF-8.</summary>
    public bool TryFormatNumber(ulong value, Span<byte> utf8Destination, out int bytesWritten) => _width.IsSigned()
        ? _width.SignExtend(value).TryFormat(utf8Destination, out bytesWritten, default, CultureInfo.InvariantCulture)
        : value.TryFormat(utf8Destination, out bytesWritten, default, CultureInfo.InvariantCulture);

    /// <summary>Formats a value by one of the format strings of <see cref="Enum.ToString(string)"/>: G, D, X, F in either case; null and empty mean G.</summary>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public string Format(ulong value, string? format)
    {
        var letter = format switch { null or "" => 'G', { Length: 1 } => char.ToUpperInvariant(format[0]), _ => '\0' };
        return letter switch
        {
            'G' => FlagsText(value),
            'F' => FlagsFormat.Text(value, _values, _texts) ?? Number(value),
            'D' => Number(value),
            'X' => value.ToString(_width.HexFormat(), CultureInfo.InvariantCulture),
            _ => throw new FormatException($"The format '{format}' is unknown; an enum takes G, D, X or F."),
        };
    }

    /// <summary>Reads a name, a text, a number, or a list of names separated by commas, by the rules of <see cref="Enum.TryParse{TEnum}(ReadOnlySpan{char}, bool, out TEnum)"/>.</summary>
    public EnumParseOutcome Parse(ReadOnlySpan<char> text, bool ignoreCase, out ulong value)
    {
        value = 0;
        text = text.TrimStart();
        if (text.IsEmpty)
        {
            return EnumParseOutcome.Empty;
        }

        // A text of one's own may begin like a number or hold a comma, so the whole of it is tried first.
        if (_hasOwnTexts && TryFind(text.TrimEnd(), _texts, ignoreCase, out value))
        {
            return EnumParseOutcome.Success;
        }

        if (char.IsAsciiDigit(text[0]) || text[0] is '-' or '+')
        {
            var number = _width.ParseNumber(text, out value);
            if (number != EnumParseOutcome.NotFound)
            {
                return number;
            }
        }

        return ParseList(text, ignoreCase, out value);
    }

    /// <summary>Reads UTF-8; text that is not valid UTF-8 is not found.</summary>
    public EnumParseOutcome Parse(ReadOnlySpan<byte> utf8, bool ignoreCase, out ulong value)
    {
        const int MaxOnStack = 256;
        Span<char> text = utf8.Length <= MaxOnStack ? stackalloc char[MaxOnStack] : new char[utf8.Length];
        if (System.Text.Unicode.Utf8.ToUtf16(utf8, text, out _, out var written, replaceInvalidSequences: false) != System.Buffers.OperationStatus.Done)
        {
            value = 0;
            return EnumParseOutcome.NotFound;
        }

        return Parse(text[..written], ignoreCase, out value);
    }

    private EnumParseOutcome ParseList(ReadOnlySpan<char> text, bool ignoreCase, out ulong value)
    {
        value = 0;
        while (true)
        {
            var comma = text.IndexOf(',');
            var item = (comma < 0 ? text : text[..comma]).Trim();
            if ((!_hasOwnTexts || !TryFind(item, _texts, ignoreCase, out var bits)) && !TryFind(item, _names, ignoreCase, out bits))
            {
                value = 0;
                return EnumParseOutcome.NotFound;
            }

            value |= bits;
            if (comma < 0)
            {
                return EnumParseOutcome.Success;
            }

            text = text[(comma + 1)..];
        }
    }

    private bool TryFind(ReadOnlySpan<char> item, string[] candidates, bool ignoreCase, out ulong value)
    {
        var comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        for (var i = 0; i < candidates.Length; i++)
        {
            if (item.Equals(candidates[i], comparison))
            {
                value = _values[i];
                return true;
            }
        }

        value = 0;
        return false;
    }

    private int IndexOf(ulong value)
    {
        var index = Array.BinarySearch(_values, value);
        // Equal values stand together in order of declaration; the first declared one wins.
        while (index > 0 && _values[index - 1] == value)
        {
            index--;
        }

        return index;
    }
}
