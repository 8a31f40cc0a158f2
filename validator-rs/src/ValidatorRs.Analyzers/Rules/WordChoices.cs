using System.Globalization;
using ValidatorRs.Analyzers.Reading;
using ValidatorRs.Analyzers.Symbols;
using ValidatorRs.Analyzers.Vocabulary;

namespace ValidatorRs.Analyzers.Rules;

/// <summary>Finds the <c>oneof</c> all of whose words the other rules refuse.</summary>
internal static class WordChoices
{
    /// <summary>Gives the choice and what refuses its last words; null when a word is left.</summary>
    public static (AppliedRule Choice, string Refusing)? Conflict(ModelMember member, ValueLevel level, IReadOnlyList<AppliedRule> rules)
    {
        var carrier = Carriers.Of(level.Type);
        var bounds = Bounds.Of(member, level).ToArray();
        foreach (var choice in rules.Where(r => r.Name is "oneof" or "oneofci"))
        {
            if (ParameterChecks.Split(choice.Parameter, out var words) is not null)
            {
                continue;
            }

            string? refusing = null;
            if (words.All(word => (refusing = Refuses(word, choice, carrier, rules, bounds)) is not null))
            {
                return (choice, refusing!);
            }
        }

        return null;
    }

    private static string? Refuses(string word, AppliedRule choice, Carrier carrier, IReadOnlyList<AppliedRule> rules, Bound[] bounds)
    {
        var looseCase = choice.Name == "oneofci";
        foreach (var rule in rules)
        {
            if (!ReferenceEquals(rule, choice) && IsRefused(word, looseCase, rule, carrier))
            {
                return $"'{rule.Display}'";
            }
        }

        return bounds.FirstOrDefault(b => IsOutside(word, b, carrier)) is { } bound ? $"'{bound.Display}'" : null;
    }

    private static bool IsRefused(string word, bool looseCase, AppliedRule rule, Carrier carrier)
    {
        var comparison = looseCase || rule.Name.EndsWith("ci", StringComparison.Ordinal) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        switch (rule.Name)
        {
            case "oneof" or "oneofci":
                return ParameterChecks.Split(rule.Parameter, out var allowed) is null && !allowed.Any(a => string.Equals(a, word, comparison));
            case "noneof" or "noneofci" when !looseCase || rule.Name == "noneofci":
                return ParameterChecks.Split(rule.Parameter, out var denied) is null && denied.Any(d => string.Equals(d, word, comparison));
            case "eq" when carrier.HasFlag(Carrier.Text):
                return !string.Equals(rule.Parameter, word, comparison);
            case "ne" when carrier.HasFlag(Carrier.Text) && !looseCase:
                return rule.Parameter == word;
            case "contains":
                return word.IndexOf(rule.Parameter, comparison) < 0;
            case "startswith":
                return !word.StartsWith(rule.Parameter, comparison);
            case "endswith":
                return !word.EndsWith(rule.Parameter, comparison);
            case "excludes" when !looseCase:
                return word.IndexOf(rule.Parameter, StringComparison.Ordinal) >= 0;
            default:
                return false;
        }
    }

    private static bool IsOutside(string word, Bound bound, Carrier carrier)
    {
        decimal value;
        if (carrier.HasFlag(Carrier.Text))
        {
            // Code points, except for the attributes that count units.
            value = bound.IsUnits ? word.Length : word.Length - word.Count(char.IsLowSurrogate);
        }
        else if (carrier.HasFlag(Carrier.Enumeration) || !decimal.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
        {
            return false;
        }

        return bound.IsLower ? value < bound.Value || (bound.IsStrict && value == bound.Value) : value > bound.Value || (bound.IsStrict && value == bound.Value);
    }
}
