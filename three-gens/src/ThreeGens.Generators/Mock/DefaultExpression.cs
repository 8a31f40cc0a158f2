using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Mocks;

/// <summary>Chooses what a call without a setup gives: never null where the type says not null, as far as a value is known.</summary>
internal static class DefaultExpression
{
    public static string Of(ITypeSymbol type, int slot, TypeNames names)
    {
        if (type.IsValueType)
        {
            return OfValue(type, slot, names);
        }

        if (type.NullableAnnotation == NullableAnnotation.Annotated || type is ITypeParameterSymbol)
        {
            return "default!";
        }

        return type switch
        {
            { SpecialType: SpecialType.System_String } => "\"\"",
            IArrayTypeSymbol { Rank: 1, ElementType: not (IPointerTypeSymbol or IFunctionPointerTypeSymbol) } array =>
                $"global::System.Array.Empty<{names.Of(array.ElementType)}>()",
            INamedTypeSymbol named => OfNamed(named, slot, names),
            _ => "default!",
        };
    }

    private static string OfValue(ITypeSymbol type, int slot, TypeNames names) => type is INamedTypeSymbol { Arity: 1 } named
        ? (Space(named), named.Name) switch
        {
            ("System.Threading.Tasks", "ValueTask") => Of(named.TypeArguments[0], slot, names) is var result && result.StartsWith("default", StringComparison.Ordinal)
                ? "default"
                : $"new {names.Of(named)}({result})",
            ("System.Collections.Immutable", "ImmutableArray") => $"{names.Of(named)}.Empty",
            _ => "default",
        }
        : "default";

    private static string OfNamed(INamedTypeSymbol type, int slot, TypeNames names)
    {
        var arguments = type.TypeArguments.Select(names.Of).ToArray();
        var known = (Space(type), type.Name, type.Arity) switch
        {
            ("System.Threading.Tasks", "Task", 0) => "global::System.Threading.Tasks.Task.CompletedTask",
            ("System.Threading.Tasks", "Task", 1) => $"global::System.Threading.Tasks.Task.FromResult<{arguments[0]}>({Of(type.TypeArguments[0], slot, names)})",
            ("System.Collections.Generic", "IEnumerable" or "IReadOnlyList" or "IReadOnlyCollection", 1) => $"global::System.Array.Empty<{arguments[0]}>()",
            ("System.Collections.Generic", "IList" or "ICollection" or "List", 1) => $"new global::System.Collections.Generic.List<{arguments[0]}>()",
            ("System.Collections.Generic", "ISet" or "IReadOnlySet" or "HashSet", 1) => $"new global::System.Collections.Generic.HashSet<{arguments[0]}>()",
            ("System.Collections.Generic", "IDictionary" or "IReadOnlyDictionary" or "Dictionary", 2) when type.TypeArguments[0] is not ITypeParameterSymbol =>
                $"new global::System.Collections.Generic.Dictionary<{arguments[0]}, {arguments[1]}>()",
            ("System.Collections.Generic", "IAsyncEnumerable", 1) => $"global::ThreeGens.Mocks.MockDefaults.EmptyStream<{arguments[0]}>()",
            ("System.Collections", "IEnumerable", 0) => "global::System.Array.Empty<object>()",
            _ => null,
        };
        return known ?? (CanBeMocked(type) ? $"global::ThreeGens.Mocks.MockDefaults.Child<{names.OfNotNull(type)}>(__mock, {slot})" : "default!");
    }

    private static bool CanBeMocked(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Interface } => !type.AllInterfaces.Insert(0, type).Any(static i => i.GetMembers().Any(static m => m is { IsStatic: true, IsAbstract: true })),
        // A recursive mock is made without arguments.
        { TypeKind: TypeKind.Class, IsAbstract: true } => type.InstanceConstructors.Any(static c => c.Parameters.IsEmpty && c.DeclaredAccessibility != Accessibility.Private),
        _ => false,
    };

    private static string Space(ITypeSymbol type) => type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : "";
}
