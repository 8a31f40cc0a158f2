using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>Writes the statement that writes one value and the expression that reads one, whatever its shape.</summary>
internal sealed class ValueEmitter(JsonModel model)
{
    /// <summary>Gives a statement that writes a value.</summary>
    /// <param name="shape">Index of the value's shape.</param>
    /// <param name="prefix">An expression for the bytes in front, <c>default</c> for none.</param>
    /// <param name="value">The expression for the value.</param>
    public string Write(int shape, string prefix, string value) => model.Shapes[shape] switch
    {
        ScalarShape { Numbers: not NumberHandling.Strict } scalar when Scalars.IsNumber(scalar.Scalar) => WriteLooseNumber(scalar, prefix, value),
        ScalarShape scalar => Scalars.Write(scalar.Scalar, prefix, value),
        EnumShape { IsText: false } enumeration =>
            Scalars.Write(enumeration.Underlying, prefix, $"({Scalars.NumberType(enumeration.Underlying)}){value}"),
        EnumShape enumeration => $"Write{enumeration.MethodSuffix}(ref output, {prefix}, {value});",
        NullableShape nullable => $"Write{nullable.MethodSuffix}(ref output, {prefix}, {value});",
        CodecShape codec => $"{Raw(prefix)}{codec.Codec}.WriteValue(ref output, {value});",
        ConverterShape converter => $"output.WriteConverted({prefix}, {value}, Converter{converter.MethodSuffix});",
        UnsupportedShape { IsReference: true } unsupported =>
            $"if ({value} is null) {{ output.WriteNull({prefix}); }} else {{ global::ThreeGens.Json.JsonOutput.Refuse({Identifier.Literal(unsupported.PlainName + ": " + unsupported.Reason)}); }}",
        UnsupportedShape unsupported => $"global::ThreeGens.Json.JsonOutput.Refuse({Identifier.Literal(unsupported.PlainName + ": " + unsupported.Reason)});",
        var other => $"{Raw(prefix)}Write{other.MethodSuffix}(ref output, {value});",
    };

    /// <summary>Gives an expression that reads a value.</summary>
    public string Read(int shape) => model.Shapes[shape] switch
    {
        ScalarShape { Numbers: not NumberHandling.Strict } scalar when Scalars.IsNumber(scalar.Scalar) => ReadLooseNumber(scalar),
        ScalarShape scalar => Scalars.Read(scalar.Scalar),
        EnumShape { IsText: false } enumeration => $"({enumeration.TypeName}){Scalars.Read(enumeration.Underlying)}",
        CodecShape codec => $"{codec.Codec}.ReadValue(ref input){Forgive(codec)}",
        ConverterShape converter => $"input.ReadConverted(Converter{converter.MethodSuffix}){Forgive(converter)}",
        UnsupportedShape unsupported =>
            $"input.RefuseValue<{unsupported.TypeName}>({Identifier.Literal(unsupported.PlainName + ": " + unsupported.Reason)})",
        var other => $"Read{other.MethodSuffix}(ref input){Forgive(other)}",
    };

    // Null passes into members that do not admit it, as in System.Text.Json; RespectNullable checks it afterwards.
    private static string Forgive(JsonShape shape) => shape.IsReference ? "!" : "";

    private static string Raw(string prefix) => prefix == "default" ? "" : $"output.WriteRaw({prefix}); ";

    private static string WriteLooseNumber(ScalarShape scalar, string prefix, string value)
    {
        var write = (scalar.Numbers & NumberHandling.WriteAsString) != 0
            ? $"{Raw(prefix)}output.WriteRaw((byte)'\"'); {Scalars.Write(scalar.Scalar, "default", value)} output.WriteRaw((byte)'\"');"
            : Scalars.Write(scalar.Scalar, prefix, value);
        return (scalar.Numbers & (NumberHandling.AllowNamedFloatingPointLiterals | NumberHandling.WriteAsString)) != 0 && Scalars.IsFloatingPoint(scalar.Scalar)
            ? $"if ({Scalars.NumberType(scalar.Scalar)}.IsFinite({value})) {{ {write} }} else {{ output.WriteNamedNumber({prefix}, (double)({value})); }}"
            : write;
    }

    private static string ReadLooseNumber(ScalarShape scalar)
    {
        var fromString = (scalar.Numbers & NumberHandling.AllowReadingFromString) != 0 ? "true" : "false";
        var named = (scalar.Numbers & (NumberHandling.AllowNamedFloatingPointLiterals | NumberHandling.AllowReadingFromString)) != 0
            && Scalars.IsFloatingPoint(scalar.Scalar) ? "true" : "false";
        return fromString == "false" && named == "false"
            ? Scalars.Read(scalar.Scalar)
            : $"(input.Peek() == '\"' ? input.ReadQuotedNumber<{Scalars.NumberType(scalar.Scalar)}>({fromString}, {named}) : {Scalars.Read(scalar.Scalar)})";
    }
}
