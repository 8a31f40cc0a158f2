using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>Tells derived types which discriminators stand among their members.</summary>
internal static class VariantMarker
{
    public static JsonShape[] Mark(JsonShape[] shapes)
    {
        for (var i = 0; i < shapes.Length; i++)
        {
            if (shapes[i] is not ObjectShape { Discriminator: { } name } polymorphic)
            {
                continue;
            }

            foreach (var variant in polymorphic.Variants)
            {
                var index = variant.Shape == Variant.Self ? i : variant.Shape;
                if (shapes[index] is ObjectShape derived && !derived.Discriminators.Contains(name))
                {
                    shapes[index] = derived with { Discriminators = derived.Discriminators.Append(name).ToEquatableArray() };
                }
            }
        }

        return shapes;
    }
}
