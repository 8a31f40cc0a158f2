using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace Lab;

/// <summary>Makes options that take a number within bounds and say so when they get anything else.</summary>
internal static class BoundedNumber
{
    /// <summary>Makes the option.</summary>
    /// <param name="name">The option's name with its dashes.</param>
    /// <param name="description">What the number means; the bounds are added.</param>
    /// <param name="least">The smallest number taken.</param>
    /// <param name="most">The largest number taken.</param>
    /// <param name="usual">The number used when the option is not given.</param>
    public static Option<T> Option<T>(string name, string description, T least, T most, T usual)
        where T : struct, INumber<T>
    {
        var bounds = string.Create(CultureInfo.InvariantCulture, $"{least} to {most}");
        return new Option<T>(name)
        {
            Description = $"{description}, {bounds}.",
            DefaultValueFactory = _ => usual,
            CustomParser = result => Parse(result, name, bounds, least, most),
        };
    }

    private static T Parse<T>(ArgumentResult result, string name, string bounds, T least, T most)
        where T : struct, INumber<T>
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (T.TryParse(text, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        result.AddError($"{name} takes a number from {bounds}, not '{text}'");
        return least;
    }
}
