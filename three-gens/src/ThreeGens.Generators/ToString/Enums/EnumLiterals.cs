using System.Globalization;

namespace ThreeGens.Generators.ToString.Enums;

/// <summary>Writes enum values as C# literals.</summary>
internal static class EnumLiterals
{
    /// <summary>Writes a value as the unsigned number tables hold.</summary>
    public static string Unsigned(ulong value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes a value as a literal of the underlying type.</summary>
    public static string Signed(EnumUnderlying underlying, ulong value) => unchecked(underlying.Keyword switch
    {
        "sbyte" => ((sbyte)value).ToString(CultureInfo.InvariantCulture),
        "short" => ((short)value).ToString(CultureInfo.InvariantCulture),
        "int" => ((int)value).ToString(CultureInfo.InvariantCulture),
        "uint" => value.ToString(CultureInfo.InvariantCulture) + "U",
        "long" => ((long)value).ToString(CultureInfo.InvariantCulture) + "L",
        "ulong" => value.ToString(CultureInfo.InvariantCulture) + "UL",
        _ => value.ToString(CultureInfo.InvariantCulture),
    });

    /// <summary>Writes a value as a cast to the enum.</summary>
    public static string Cast(EnumModel model, ulong value) => $"({model.TypeName})({Signed(model.Underlying, value)})";
}
