using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>Says what a codec cannot do: once for each type that it cannot write or read.</summary>
internal static class JsonFindings
{
    public static void Report(JsonModel model, Location? location, DiagnosticSink sink)
    {
        for (var i = 0; i < model.Shapes.Count; i++)
        {
            var shape = model.Shapes[i];
            if (shape is UnsupportedShape unsupported)
            {
                if (unsupported.Reason == FrameworkTypes.Undeclared)
                {
                    continue;
                }

                sink(JsonDiagnostics.NoForm, location, Plain(shape.TypeName), OwnerOf(model, i), unsupported.Reason);
            }
            else if (WhyNotRead(shape) is { } reason)
            {
                sink(JsonDiagnostics.NotReadable, location, Plain(shape.TypeName), reason);
            }
        }
    }

    private static string? WhyNotRead(JsonShape shape) => shape switch
    {
        ObjectShape { Construction: { Kind: ConstructionKind.None, Reason: var reason }, Variants.IsEmpty: true } => reason,
        SequenceShape { Build.Kind: SequenceBuildKind.None } => "it has no public parameterless constructor and no Add method",
        DictionaryShape { Build.CanBuild: false } => "it has no public parameterless constructor",
        _ => null,
    };

    private static string OwnerOf(JsonModel model, int index)
    {
        foreach (var shape in model.Shapes)
        {
            switch (shape)
            {
                case ObjectShape type when type.Members.FirstOrDefault(m => m.Shape == index) is { } member:
                    return $"'{Plain(type.TypeName)}.{member.Name}'";
                case SequenceShape sequence when sequence.Element == index:
                case DictionaryShape dictionary when dictionary.Value == index || dictionary.Key == index:
                case NullableShape nullable when nullable.Underlying == index:
                    return $"'{Plain(shape.TypeName)}'";
                default:
                    break;
            }
        }

        return $"'{model.DisplayName}'";
    }

    private static string Plain(string name) => name.Replace("global::", "");
}
