using System.Globalization;
using System.Text;

namespace ThreeGens.Generators.Json;

/// <summary>Turns property names into JSON names as the policies of System.Text.Json do.</summary>
internal static class NamingPolicies
{
    public static string Apply(NamingPolicy policy, string name) => policy switch
    {
        NamingPolicy.CamelCase => CamelCase(name),
        NamingPolicy.SnakeCaseLower => Separate(name, '_', isUpper: false),
        NamingPolicy.SnakeCaseUpper => Separate(name, '_', isUpper: true),
        NamingPolicy.KebabCaseLower => Separate(name, '-', isUpper: false),
        NamingPolicy.KebabCaseUpper => Separate(name, '-', isUpper: true),
        _ => name,
    };

    /// <summary>Lowers the leading run of capitals, but for the last one where a small letter follows: IOStream, ioStream.</summary>
    private static string CamelCase(string name)
    {
        if (name.Length == 0 || !char.IsUpper(name[0]))
        {
            return name;
        }

        var letters = name.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (i == 1 && !char.IsUpper(letters[i]))
            {
                break;
            }

            var hasNext = i + 1 < letters.Length;
            if (i > 0 && hasNext && !char.IsUpper(letters[i + 1]))
            {
                if (letters[i + 1] == ' ')
                {
                    letters[i] = char.ToLowerInvariant(letters[i]);
                }

                break;
            }

            letters[i] = char.ToLowerInvariant(letters[i]);
        }

        return new string(letters);
    }

    /// <summary>Cuts a name into words at changes of case, keeps digits with the word before, and joins the words.</summary>
    private static string Separate(string name, char separator, bool isUpper)
    {
        var text = new StringBuilder(name.Length + 4);
        var state = Previous.Start;
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            switch (char.GetUnicodeCategory(c))
            {
                case UnicodeCategory.UppercaseLetter:
                    if (StartsWord(state, isNextLower: i + 1 < name.Length && char.IsLower(name[i + 1])))
                    {
                        text.Append(separator);
                    }

                    text.Append(isUpper ? c : char.ToLowerInvariant(c));
                    state = Previous.Upper;
                    break;
                case UnicodeCategory.LowercaseLetter or UnicodeCategory.DecimalDigitNumber:
                    if (state == Previous.Space)
                    {
                        text.Append(separator);
                    }

                    text.Append(isUpper ? char.ToUpperInvariant(c) : c);
                    state = Previous.LowerOrDigit;
                    break;
                case UnicodeCategory.SpaceSeparator:
                    state = state == Previous.Start ? Previous.Start : Previous.Space;
                    break;
                default:
                    text.Append(c);
                    state = Previous.Start;
                    break;
            }
        }

        return text.ToString();
    }

    private static bool StartsWord(Previous state, bool isNextLower) => state switch
    {
        Previous.LowerOrDigit or Previous.Space => true,
        Previous.Upper => isNextLower,
        _ => false,
    };

    private enum Previous
    {
        Start,
        Upper,
        LowerOrDigit,
        Space,
    }
}
