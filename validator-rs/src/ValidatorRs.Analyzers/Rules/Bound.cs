using Microsoft.CodeAnalysis;

namespace ValidatorRs.Analyzers.Rules;

/// <summary>Is one limit of a value or of a length.</summary>
/// <param name="Value">The limit; inclusive unless <paramref name="IsStrict"/>.</param>
/// <param name="IsLower">True for a minimum.</param>
/// <param name="IsStrict">True when the limit itself is outside.</param>
/// <param name="Display">The limit as a message shows it.</param>
/// <param name="Location">Where it is written.</param>
/// <param name="IsUnits">True for a length in UTF-16 units, as DataAnnotations counts text; the library's rules count code points.</param>
internal sealed record Bound(decimal Value, bool IsLower, bool IsStrict, string Display, Location Location, bool IsUnits = false)
{
    /// <summary>Tells whether no value is both above this minimum and below a maximum.</summary>
    public bool Excludes(Bound maximum)
    {
        // A code point is one unit or two.
        var most = IsUnits && !maximum.IsUnits ? maximum.Value * 2 : maximum.Value;
        return Value > most || (Value == most && (IsStrict || maximum.IsStrict));
    }
}
