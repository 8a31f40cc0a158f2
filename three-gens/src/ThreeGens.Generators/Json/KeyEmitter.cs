using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>Writes code for dictionary keys, which are JSON strings whatever their type.</summary>
/// <param name="shape">The shape of the key.</param>
internal sealed class KeyEmitter(JsonShape shape)
{
    public static KeyEmitter For(JsonShape shape) => new(shape);

    /// <value>Whether keys are strings, which one call writes with what is around them.</value>
    public bool IsString => shape is ScalarShape { Scalar: Scalar.String };

    /// <value>Whether what reads the key would also take a number or null.</value>
    public bool MayBeNoString => shape is EnumShape { IsText: true } or ScalarShape { IsReference: true, Scalar: not Scalar.String };

    /// <summary>Gives the statement that writes a key with its quotes.</summary>
    public string Write(string key) => shape switch
    {
        ScalarShape { Scalar: Scalar.Boolean } => $"output.WriteRaw({key} ? \"\\\"True\\\"\"u8 : \"\\\"False\\\"\"u8);",
        ScalarShape scalar when Scalars.IsQuoted(scalar.Scalar) => Scalars.Write(scalar.Scalar, "default", key),
        ScalarShape scalar when Scalars.IsNumber(scalar.Scalar) =>
            $"output.WriteRaw((byte)'\"'); {Scalars.Write(scalar.Scalar, "default", key)} output.WriteRaw((byte)'\"');",
        EnumShape { IsText: true } enumeration => $"WriteKey{enumeration.MethodSuffix}(ref output, {key});",
        EnumShape => $"output.WriteEnumKey({key});",
        _ => $"global::ThreeGens.Json.JsonOutput.Refuse({Refusal});",
    };

    /// <summary>Gives the expression that reads a key, up to its closing quote.</summary>
    public string Read() => shape switch
    {
        ScalarShape { Scalar: Scalar.String } => "input.ReadKey()",
        ScalarShape { Scalar: Scalar.Boolean } => "input.ReadBooleanKey()",
        ScalarShape scalar when Scalars.IsQuoted(scalar.Scalar) => Scalars.Read(scalar.Scalar),
        ScalarShape scalar when Scalars.IsNumber(scalar.Scalar) => $"input.ReadQuotedNumber<{Scalars.NumberType(scalar.Scalar)}>(true, false)",
        EnumShape { IsText: true } enumeration => $"Read{enumeration.MethodSuffix}(ref input)",
        EnumShape => $"input.ReadEnumKey<{shape.TypeName}>()",
        _ => $"global::ThreeGens.Json.JsonInput.Refuse<{shape.TypeName}>({Refusal})",
    };

    private string Refusal => Identifier.Literal(shape.PlainName + ": it cannot be the key of a JSON object");
}
