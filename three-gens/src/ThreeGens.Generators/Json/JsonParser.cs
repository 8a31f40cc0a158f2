using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>Turns a type and everything it is made of into a model.</summary>
internal static class JsonParser
{
    /// <summary>Parses a type; gives null where a codec makes no sense at all, and tells the sink why.</summary>
    public static JsonModel? Parse(
        ITypeSymbol type, JsonOptions options, Compilation compilation, DiagnosticSink? sink, CancellationToken cancellationToken)
    {
        type = type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        var anchor = AnchorOf(type);
        if (anchor?.SpecialType == SpecialType.System_Void)
        {
            anchor = null;
        }

        if (anchor?.TypeKind == TypeKind.Error)
        {
            // The compiler has said that there is no such type.
            return null;
        }

        var reason = anchor is null ? "it is no class, struct, enum or interface" : Reason(type) ?? Reason(anchor) ?? RefusalOf(type);
        if (anchor is null || reason is not null)
        {
            sink?.Invoke(JsonDiagnostics.NoCodec, type.Locations.FirstOrDefault(), type.ToDisplayString(), reason ?? "");
            return null;
        }

        if (LanguageNeeds.AreUnmet(compilation, type, sink))
        {
            return null;
        }

        var name = CodecNames.Of(type);
        if (IsTaken(name, type, compilation))
        {
            sink?.Invoke(JsonDiagnostics.NoCodec, type.Locations.FirstOrDefault(), type.ToDisplayString(), $"its codec would be named '{name}', which is a type already");
            return null;
        }

        var graph = new ShapeGraph(options, compilation, type, sink, cancellationToken);
        graph.Add(type, graph.DefaultContext);
        var suffix = type is INamedTypeSymbol { IsGenericType: false } ? "Json" : name + ".Json";
        return new JsonModel(
            HintName.For(anchor.OriginalDefinition, suffix),
            type is INamedTypeSymbol { IsGenericType: false, IsTupleType: false } plain ? QualifiedName.Of(plain) : type.ToDisplayString(),
            CodecNames.NamespaceOf(type, compilation),
            name,
            CodecNames.IsPublic(type),
            options,
            graph.ToShapes())
        {
            SilencedIds = graph.SilencedIds.ToEquatableArray(),
        };
    }

    /// <summary>Gives the type that the codec lies beside: the type itself, or what an array is made of.</summary>
    private static INamedTypeSymbol? AnchorOf(ITypeSymbol type)
    {
        while (type is IArrayTypeSymbol array)
        {
            type = array.ElementType;
        }

        return type as INamedTypeSymbol;
    }

    private static bool IsTaken(string name, ITypeSymbol type, Compilation compilation)
    {
        foreach (var other in CodecNames.SpaceOf(type, compilation)?.GetTypeMembers(name, 0) ?? [])
        {
            // The analyzer sees the codec itself.
            if (!other.IsFileLocal && other.DeclaringSyntaxReferences.Any(static r => r.SyntaxTree.FilePath.IndexOf(JsonEmitter.GeneratorName, StringComparison.Ordinal) < 0))
            {
                return true;
            }
        }

        return false;
    }

    // Converters come before all else, so a type that has one is never refused.
    private static string? RefusalOf(ITypeSymbol type) =>
        StjAttributes.Converter(type.GetAttributes()) is null && type is not IArrayTypeSymbol { Rank: 1 } ? FrameworkTypes.Refusal(type) : null;

    private static string? Reason(ITypeSymbol type) => type switch
    {
        { IsRefLikeType: true } => "a ref struct cannot be the type argument of a codec",
        { IsStatic: true } => "a static class has no instances",
        INamedTypeSymbol { IsUnboundGenericType: true } => "a generic type needs its arguments: mark [assembly: GenerateJson(typeof(Page<Order>))]",
        INamedTypeSymbol named when CodecNames.IsOpen(named) => "a generic type needs its arguments: mark [assembly: GenerateJson(typeof(Page<Order>))]",
        INamedTypeSymbol named when CodecNames.IsHidden(named) => "it is private or protected, or inside such a type; make it internal",
        _ => null,
    };
}
