using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ThreeGens.Generators.Shared;

/// <summary>Renders types as C# text that means the same anywhere (<c>global::</c>, escaped keywords) and remembers the text per compilation.</summary>
/// <remarks>Rendering was the largest single cost of a transform in measurements; one member type occurs in many types.</remarks>
internal sealed class TypeNames
{
    private static readonly ConditionalWeakTable<Compilation, TypeNames> PerCompilation = new();

    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMiscellaneousOptions(
            SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private readonly ConcurrentDictionary<ITypeSymbol, string> _names = new(SymbolEqualityComparer.IncludeNullability);

    private TypeNames()
    {
    }

    public static TypeNames For(Compilation compilation) => PerCompilation.GetValue(compilation, static _ => new TypeNames());

    /// <summary>Gives the type's full name, for instance <c>global::System.Collections.Generic.List&lt;string?&gt;</c>.</summary>
    public string Of(ITypeSymbol type) => _names.GetOrAdd(type, Text);

    /// <summary>Gives the same text without remembering it.</summary>
    public static string Text(ITypeSymbol type) => IsPlain(type)
        ? "global::" + Qualified((INamedTypeSymbol)type) + (type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated } ? "?" : "")
        : type.ToDisplayString(Format);

    // The annotated type itself has such a name, and is rendered at every edit.
    private static bool IsPlain(ITypeSymbol type) => type is INamedTypeSymbol
    {
        ContainingType: null, IsGenericType: false, IsTupleType: false, SpecialType: SpecialType.None,
        TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface or TypeKind.Enum,
    };

    private static string Qualified(INamedTypeSymbol type)
    {
        var name = Identifier.Escape(type.Name);
        return type.ContainingNamespace is { IsGlobalNamespace: false } space ? QualifiedName.Of(space, escape: true) + "." + name : name;
    }

    /// <summary>Gives the type's full name without the question mark of a nullable reference, as <c>typeof</c> and constructors want it.</summary>
    public string OfNotNull(ITypeSymbol type) => Of(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated));
}
