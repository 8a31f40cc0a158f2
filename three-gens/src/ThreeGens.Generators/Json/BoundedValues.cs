using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>Knows the values whose JSON has a bound, and writes the expressions that put them; see <see cref="MemberRun"/>.</summary>
internal static class BoundedValues
{
    private const string Put = "global::ThreeGens.Json.JsonPut.";

    /// <summary>Gives the most bytes that values of a shape need; 0 where there is no bound.</summary>
    public static int Length(JsonModel model, int shape) => model.Shapes[shape] switch
    {
        ScalarShape { Numbers: not NumberHandling.Strict } scalar when IsLoose(scalar) => 0,
        ScalarShape scalar => LengthOf(scalar.Scalar),
        EnumShape { IsText: false } enumeration => LengthOf(enumeration.Underlying),
        NullableShape nullable when model.Shapes[nullable.Underlying] is not NullableShape => Length(model, nullable.Underlying),
        _ => 0,
    };

    /// <summary>Gives the expression for the place behind a value.</summary>
    /// <param name="at">The expression for the place where it goes.</param>
    /// <param name="prefix">The expression for the bytes in front.</param>
    /// <param name="value">The expression for the value.</param>
    /// <param name="local">A name for a local variable that nothing else has.</param>
    public static string Expression(JsonModel model, int shape, string at, string prefix, string value, string local) => model.Shapes[shape] switch
    {
        NullableShape nullable =>
            $"{value} is {{ }} {local} ? ref {Expression(model, nullable.Underlying, at, prefix, local, local)} : ref {Put}Null(ref {at}, {prefix})",
        EnumShape enumeration => $"{Put}{MethodOf(enumeration.Underlying)}(ref {at}, {prefix}, ({Scalars.NumberType(enumeration.Underlying)}){value})",
        ScalarShape scalar => $"{Put}{MethodOf(scalar.Scalar)}(ref {at}, {prefix}, {value})",
        var other => throw new InvalidOperationException(other.TypeName + " has no bound."),
    };

    /// <summary>Gives the expression for the text of a scalar that is written as a string of any length; null for all others.</summary>
    public static string? Text(JsonShape shape, string value) => shape switch
    {
        ScalarShape { Scalar: Scalar.String } => value,
        ScalarShape { Scalar: Scalar.Uri } => $"({value})?.OriginalString",
        ScalarShape { Scalar: Scalar.Version } => $"({value})?.ToString()",
        _ => null,
    };

    private static bool IsLoose(ScalarShape scalar) => Scalars.IsNumber(scalar.Scalar)
        && ((scalar.Numbers & NumberHandling.WriteAsString) != 0
            || ((scalar.Numbers & NumberHandling.AllowNamedFloatingPointLiterals) != 0 && Scalars.IsFloatingPoint(scalar.Scalar)));

    // The bounds are those that JsonPut documents.
    private static int LengthOf(Scalar scalar) => scalar switch
    {
        Scalar.Boolean => 5,
        Scalar.SByte or Scalar.Byte or Scalar.Int16 or Scalar.UInt16 or Scalar.Int32 or Scalar.UInt32 => 11,
        Scalar.Int64 or Scalar.UInt64 => 20,
        Scalar.Single or Scalar.Double or Scalar.Decimal => 32,
        Scalar.Guid => 38,
        Scalar.DateTime or Scalar.DateTimeOffset => 40,
        Scalar.DateOnly => 12,
        Scalar.TimeOnly or Scalar.TimeSpan => 32,
        _ => 0,
    };

    private static string MethodOf(Scalar scalar) => scalar switch
    {
        Scalar.SByte or Scalar.Byte or Scalar.Int16 or Scalar.UInt16 or Scalar.Int32 or Scalar.UInt32 => "Int64",
        _ => scalar.ToString(),
    };
}
