using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>Writes the choice between the variants of a polymorphic type.</summary>
internal static class VariantEmitter
{
    public static void EmitWriteChoice(SourceWriter writer, ObjectShape shape, JsonModel model)
    {
        foreach (var variant in shape.Variants)
        {
            EmitWriteOne(writer, $"value.GetType() == typeof({variant.TypeName})", shape, variant, model);
        }

        if (shape.UnknownVariant == UnknownVariant.FallBackToBase)
        {
            return;
        }

        if (shape.UnknownVariant == UnknownVariant.FallBackToNearestAncestor)
        {
            foreach (var variant in shape.Variants.OrderByDescending(v => v.Depth).Where(v => v.Shape != Variant.Self))
            {
                EmitWriteOne(writer, $"value is {variant.TypeName}", shape, variant, model);
            }

            return;
        }

        writer.Open($"if (value.GetType() != typeof({shape.TypeName}))");
        writer.Line($"global::ThreeGens.Json.JsonOutput.Refuse($\"{{value.GetType()}} is not among the [JsonDerivedType]s of {shape.PlainName}\");");
        writer.Close();
        writer.Line();
    }

    public static void EmitReadChoice(SourceWriter writer, ObjectShape shape, JsonModel model)
    {
        writer.Line($"var discriminator = input.FindDiscriminator({JsonText.Utf8(shape.Discriminator!)});");
        foreach (var variant in shape.Variants)
        {
            if (variant.DiscriminatorText is not { } text)
            {
                continue;
            }

            var read = variant.Shape == Variant.Self
                ? $"Read{shape.MethodSuffix}Members(ref input)"
                : ReadOf(model.Shapes[variant.Shape]);
            writer.Open($"if (global::System.MemoryExtensions.SequenceEqual(discriminator, {JsonText.Utf8(text)}))");
            writer.Line($"return {read};");
            writer.Close();
            writer.Line();
        }

        if (!shape.IgnoreUnknownDiscriminator)
        {
            writer.Open("if (!discriminator.IsEmpty)");
            writer.Line($"input.FailDiscriminator(discriminator, {Identifier.Literal(shape.PlainName)});");
            writer.Close();
            writer.Line();
        }

        if (shape.Construction.Kind == ConstructionKind.None)
        {
            writer.Line($"input.FailNoDiscriminator({Identifier.Literal(shape.Discriminator!)}, {Identifier.Literal(shape.PlainName)});");
            writer.Line("return default!;");
            return;
        }

        writer.Line($"return Read{shape.MethodSuffix}Members(ref input);");
    }

    private static string ReadOf(JsonShape derived) =>
        derived is ObjectShape { Variants.IsEmpty: false } ? $"Read{derived.MethodSuffix}Members(ref input)" : $"Read{derived.MethodSuffix}(ref input)";

    private static void EmitWriteOne(SourceWriter writer, string condition, ObjectShape shape, Variant variant, JsonModel model)
    {
        var target = variant.Shape == Variant.Self ? shape : model.Shapes[variant.Shape];
        if (variant.Shape == Variant.Self && variant.Discriminator is null)
        {
            return;
        }

        writer.Open($"if ({condition})");
        var cast = $"({variant.TypeName})value";
        writer.Line(variant.Discriminator is { } discriminator && target is ObjectShape
            ? $"Write{target.MethodSuffix}Variant(ref output, {cast}, {JsonText.Utf8("{" + JsonText.Quote(shape.Discriminator!) + ":" + discriminator)});"
            : $"Write{target.MethodSuffix}(ref output, {cast});");
        writer.Line("return;");
        writer.Close();
        writer.Line();
    }
}
