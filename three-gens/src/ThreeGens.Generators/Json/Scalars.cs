using Microsoft.CodeAnalysis;

namespace ThreeGens.Generators.Json;

/// <summary>Knows the values that the run time writes and reads in one call, and how.</summary>
internal static class Scalars
{
    public static Scalar Of(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte })
        {
            return Scalar.ByteArray;
        }

        return BySpecialType(type.SpecialType) is var known && known != Scalar.None ? known : ByName(type as INamedTypeSymbol);
    }

    /// <summary>Gives the statement that writes a value behind a prefix.</summary>
    public static string Write(Scalar scalar, string prefix, string value) => scalar switch
    {
        Scalar.Boolean => $"output.WriteBoolean({prefix}, {value});",
        Scalar.SByte or Scalar.Byte or Scalar.Int16 or Scalar.UInt16 or Scalar.Int32 => $"output.WriteInt32({prefix}, {value});",
        Scalar.UInt32 or Scalar.Int64 => $"output.WriteInt64({prefix}, {value});",
        Scalar.Int128 or Scalar.UInt128 or Scalar.Half or Scalar.BigInteger => $"output.WriteNumber({prefix}, {value});",
        Scalar.ByteArray => $"output.WriteBase64({prefix}, {value});",
        Scalar.MemoryOfByte or Scalar.ReadOnlyMemoryOfByte => $"output.WriteBase64({prefix}, ({value}).Span);",
        Scalar.Uri => $"output.WriteString({prefix}, ({value})?.OriginalString);",
        Scalar.Version => $"output.WriteString({prefix}, ({value})?.ToString());",
        _ => $"output.Write{scalar}({prefix}, {value});",
    };

    /// <summary>Gives the expression that reads a value.</summary>
    public static string Read(Scalar scalar) => scalar switch
    {
        Scalar.SByte => "input.ReadSmallInteger<sbyte>()",
        Scalar.Byte => "input.ReadSmallInteger<byte>()",
        Scalar.Int16 => "input.ReadSmallInteger<short>()",
        Scalar.UInt16 => "input.ReadSmallInteger<ushort>()",
        Scalar.UInt32 => "input.ReadSmallInteger<uint>()",
        Scalar.Int128 or Scalar.UInt128 or Scalar.Half => $"input.ReadNumber<global::System.{scalar}>()",
        Scalar.BigInteger => "input.ReadNumber<global::System.Numerics.BigInteger>()",
        Scalar.ByteArray => "input.ReadBase64()!",
        Scalar.MemoryOfByte or Scalar.ReadOnlyMemoryOfByte => "input.ReadBase64()",
        Scalar.String or Scalar.Uri or Scalar.Version => $"input.Read{scalar}()!",
        _ => $"input.Read{scalar}()",
    };

    /// <value>The C# keyword or full name of a number type, as generic methods of the run time want it.</value>
    public static string NumberType(Scalar scalar) => scalar == Scalar.BigInteger ? "global::System.Numerics.BigInteger" : "global::System." + scalar;

    public static bool IsReference(Scalar scalar) => scalar is Scalar.String or Scalar.Uri or Scalar.Version or Scalar.ByteArray;

    public static bool IsNumber(Scalar scalar) => scalar is >= Scalar.SByte and <= Scalar.BigInteger;

    public static bool IsFloatingPoint(Scalar scalar) => scalar is Scalar.Half or Scalar.Single or Scalar.Double;

    /// <summary>Tells whether the value is a JSON string, so that it can be the key of a dictionary as it is.</summary>
    public static bool IsQuoted(Scalar scalar) => scalar is >= Scalar.Char and <= Scalar.Version;

    private static Scalar BySpecialType(SpecialType type) => type switch
    {
        SpecialType.System_Boolean => Scalar.Boolean,
        SpecialType.System_SByte => Scalar.SByte,
        SpecialType.System_Byte => Scalar.Byte,
        SpecialType.System_Int16 => Scalar.Int16,
        SpecialType.System_UInt16 => Scalar.UInt16,
        SpecialType.System_Int32 => Scalar.Int32,
        SpecialType.System_UInt32 => Scalar.UInt32,
        SpecialType.System_Int64 => Scalar.Int64,
        SpecialType.System_UInt64 => Scalar.UInt64,
        SpecialType.System_Single => Scalar.Single,
        SpecialType.System_Double => Scalar.Double,
        SpecialType.System_Decimal => Scalar.Decimal,
        SpecialType.System_Char => Scalar.Char,
        SpecialType.System_String => Scalar.String,
        SpecialType.System_DateTime => Scalar.DateTime,
        _ => Scalar.None,
    };

    private static Scalar ByName(INamedTypeSymbol? type)
    {
        if (type?.ContainingNamespace is not { Name: "System" or "Numerics" } space || type.ContainingType is not null)
        {
            return Scalar.None;
        }

        if (space.Name == "Numerics")
        {
            return type.Name == "BigInteger" && space.ContainingNamespace.Name == "System" ? Scalar.BigInteger : Scalar.None;
        }

        if (!space.ContainingNamespace.IsGlobalNamespace)
        {
            return Scalar.None;
        }

        return (type.Name, type.Arity) switch
        {
            ("Int128", 0) => Scalar.Int128,
            ("UInt128", 0) => Scalar.UInt128,
            ("Half", 0) => Scalar.Half,
            ("Guid", 0) => Scalar.Guid,
            ("DateTimeOffset", 0) => Scalar.DateTimeOffset,
            ("DateOnly", 0) => Scalar.DateOnly,
            ("TimeOnly", 0) => Scalar.TimeOnly,
            ("TimeSpan", 0) => Scalar.TimeSpan,
            ("Uri", 0) => Scalar.Uri,
            ("Version", 0) => Scalar.Version,
            ("Memory", 1) when IsByte(type.TypeArguments[0]) => Scalar.MemoryOfByte,
            ("ReadOnlyMemory", 1) when IsByte(type.TypeArguments[0]) => Scalar.ReadOnlyMemoryOfByte,
            _ => Scalar.None,
        };
    }

    private static bool IsByte(ITypeSymbol type) => type.SpecialType == SpecialType.System_Byte;
}
