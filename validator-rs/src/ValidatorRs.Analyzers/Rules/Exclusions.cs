using ValidatorRs.Analyzers.Reading;
using ValidatorRs.Analyzers.Symbols;
using ValidatorRs.Analyzers.Vocabulary;

namespace ValidatorRs.Analyzers.Rules;

/// <summary>Knows the pairs of rules that no value satisfies.</summary>
internal static class Exclusions
{
    // Of each row a text can have one format only.
    private static readonly string[][] Formats =
    [
        ["ipv4", "ipv6"],
        ["cidrv4", "cidrv6"],
        ["uuid3", "uuid4", "uuid5"],
        ["uuid3_rfc4122", "uuid4_rfc4122", "uuid5_rfc4122"],
        ["isbn10", "isbn13"],
        ["md5", "sha256", "sha384", "sha512"],
        ["iso3166_1_alpha2", "iso3166_1_alpha3"],
        ["ein", "ssn"],
        ["rgb", "rgba", "hsl", "hsla", "hexcolor", "cmyk"],
    ];

    // Which orders of the value and the other member a comparison lets through: less, equal, greater.
    private static readonly Dictionary<string, int> Orders = new(StringComparer.Ordinal)
    {
        ["eqfield"] = 0b010,
        ["nefield"] = 0b101,
        ["gtfield"] = 0b001,
        ["gtefield"] = 0b011,
        ["ltfield"] = 0b100,
        ["ltefield"] = 0b110,
        ["eqcsfield"] = 0b010,
        ["necsfield"] = 0b101,
        ["gtcsfield"] = 0b001,
        ["gtecsfield"] = 0b011,
        ["ltcsfield"] = 0b100,
        ["ltecsfield"] = 0b110,
    };

    /// <summary>Tells whether the first rule excludes the second; the order does not matter to who asks.</summary>
    public static bool Exclude(AppliedRule one, AppliedRule other)
    {
        var isSame = string.Equals(one.Parameter, other.Parameter, StringComparison.Ordinal);
        switch (one.Name)
        {
            case "required":
                return other.Name == "isdefault";
            case "eq":
                return (other.Name == "ne" && isSame) || (other.Name == "eq" && !isSame && (Carriers.Of(one.Type) & (Carrier.Text | Carrier.Boolean)) != 0);
            case "contains" or "startswith" or "endswith" when isSame:
                return (one.Name, other.Name) is ("contains", "excludes") or ("startswith", "startsnotwith" or "excludes") or ("endswith", "endsnotwith" or "excludes");
            case "fieldcontains":
                return other.Name == "fieldexcludes" && isSame;
            case "eq_ignore_case":
                return other.Name == "ne_ignore_case" && string.Equals(one.Parameter, other.Parameter, StringComparison.OrdinalIgnoreCase);
        }

        if (one.Name.StartsWith("required_", StringComparison.Ordinal))
        {
            return isSame && other.Name == "excluded_" + one.Name.Substring("required_".Length) && RuleTable.Find(other.Name) is not null;
        }

        return (isSame && Orders.TryGetValue(one.Name, out var first) && Orders.TryGetValue(other.Name, out var second)
                && (first & second) == 0 && IsRooted(one) == IsRooted(other))
            || (one.Name != other.Name && Formats.Any(row => row.Contains(one.Name) && row.Contains(other.Name)));
    }

    private static bool IsRooted(AppliedRule rule) => rule.Name.EndsWith("csfield", StringComparison.Ordinal);
}
