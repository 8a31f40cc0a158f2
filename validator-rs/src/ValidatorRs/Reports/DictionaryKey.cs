using System.Globalization;

namespace ValidatorRs.Reports;

/// <summary>Names an entry of a dictionary in a path.</summary>
internal sealed record DictionaryKey(object? Key, bool IsKeyItself)
{
    public string Text => Key is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : Key?.ToString() ?? "";
}
