using System.Collections.Frozen;
using System.Globalization;

namespace ValidatorRs.Formats;

/// <summary>Knows the codes of ISO 3166-1, ISO 3166-2 and ISO 4217; the tables are embedded and read when first asked.</summary>
internal static class IsoCodes
{
    // The member states of the European Union.
    private static readonly FrozenSet<string> Union = FrozenSet.Create(
        StringComparer.Ordinal,
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private static readonly Lazy<string[][]> Countries = new(() => Read("countries.txt"));
    private static readonly Lazy<FrozenSet<string>> Alpha2 = new(() => Countries.Value.Select(c => c[0]).ToFrozenSet(StringComparer.Ordinal));
    private static readonly Lazy<FrozenSet<string>> Alpha3 = new(() => Countries.Value.Select(c => c[1]).ToFrozenSet(StringComparer.Ordinal));
    private static readonly Lazy<FrozenSet<long>> Numeric = new(() => Countries.Value.Select(c => Number(c[2])).ToFrozenSet());
    private static readonly Lazy<FrozenSet<string>> Alpha3Union = new(() => Countries.Value.Where(c => Union.Contains(c[0])).Select(c => c[1]).ToFrozenSet(StringComparer.Ordinal));
    private static readonly Lazy<FrozenSet<long>> NumericUnion = new(() => Countries.Value.Where(c => Union.Contains(c[0])).Select(c => Number(c[2])).ToFrozenSet());
    private static readonly Lazy<FrozenSet<string>> Subdivisions = new(() => Read("subdivisions.txt").Select(s => s[0]).ToFrozenSet(StringComparer.Ordinal));
    private static readonly Lazy<FrozenSet<string>> Currencies = new(() => Read("currencies.txt").Select(c => c[0]).ToFrozenSet(StringComparer.Ordinal));
    private static readonly Lazy<FrozenSet<long>> CurrencyNumbers = new(() => Read("currencies.txt").Select(c => Number(c[1])).ToFrozenSet());

    public static bool IsAlpha2(string value) => Alpha2.Value.Contains(value);

    public static bool IsAlpha3(string value) => Alpha3.Value.Contains(value);

    public static bool IsNumeric(long value) => Numeric.Value.Contains(value);

    public static bool IsNumericText(string value) => Numerals.IsDigits(value) && value.Length <= 3 && IsNumeric(Number(value));

    public static bool IsAlpha2Union(string value) => Union.Contains(value);

    public static bool IsAlpha3Union(string value) => Alpha3Union.Value.Contains(value);

    public static bool IsNumericUnion(long value) => NumericUnion.Value.Contains(value);

    public static bool IsNumericUnionText(string value) => Numerals.IsDigits(value) && value.Length <= 3 && IsNumericUnion(Number(value));

    public static bool IsSubdivision(string value) => Subdivisions.Value.Contains(value);

    public static bool IsCurrency(string value) => Currencies.Value.Contains(value);

    public static bool IsCurrencyNumber(long value) => CurrencyNumbers.Value.Contains(value);

    public static bool IsCurrencyNumberText(string value) => Numerals.IsDigits(value) && value.Length <= 3 && IsCurrencyNumber(Number(value));

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static string[][] Read(string name)
    {
        using var stream = typeof(IsoCodes).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(' ')).ToArray();
    }
}
