using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Mocks;

/// <summary>Decides how an argument is recorded and matched.</summary>
internal static class ParameterParser
{
    public static MockParameter Parse(IParameterSymbol parameter, MockContext context)
    {
        var type = parameter.Type;
        context.Silence(type);
        if (IsPointer(type))
        {
            context.NeedUnsafe(parameter.ContainingSymbol);
        }

        var text = context.Names.Of(type);
        var kind = KindOf(parameter);
        var stored = kind switch
        {
            MockParameterKind.Span => $"global::ThreeGens.SpanCopy<{context.Names.Of(((INamedTypeSymbol)type).TypeArguments[0])}>",
            MockParameterKind.Pointer => "nint",
            // Expectations do not tell null from not null: Arg.Is("a") has to fit a parameter of type string? without a warning.
            _ => type.IsReferenceType ? context.Names.OfNotNull(type) : text,
        };
        return new MockParameter(
            NameOf(parameter), text, ModifierOf(parameter), kind, stored, type.TypeKind is TypeKind.Interface or TypeKind.TypeParameter && kind == MockParameterKind.Plain, parameter.IsOptional || parameter.IsParams);
    }

    /// <summary>Says whether a type needs an unsafe context to be named.</summary>
    public static bool IsPointer(ITypeSymbol type) => type switch
    {
        IPointerTypeSymbol or IFunctionPointerTypeSymbol => true,
        IArrayTypeSymbol array => IsPointer(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(IsPointer),
        _ => false,
    };

    /// <summary>Says whether values of a type can be kept in a field of a class.</summary>
    public static bool IsKeepable(ITypeSymbol type) => type switch
    {
        IPointerTypeSymbol or IFunctionPointerTypeSymbol => false,
        ITypeParameterSymbol parameter => !parameter.AllowsRefLikeType,
        _ => !type.IsRefLikeType,
    };

    /// <summary>Says whether C# allows a type neither in a field nor as a type argument nor in a delegate of ours.</summary>
    public static bool IsRestricted(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_TypedReference or SpecialType.System_ArgIterator or SpecialType.System_RuntimeArgumentHandle;

    /// <summary>Gives what a span holds, or null for any other type.</summary>
    public static ITypeSymbol? ElementOfSpan(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", Arity: 1, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } span
            ? span.TypeArguments[0]
            : null;

    // Implementations may name parameters as they like; only named arguments of the extension methods show it.
    private static string NameOf(IParameterSymbol parameter)
    {
        if (!IsReserved(parameter.Name))
        {
            return Identifier.Escape(parameter.Name);
        }

        var name = "arg" + parameter.Ordinal.ToString(CultureInfo.InvariantCulture);
        while (ParametersBeside(parameter).Any(p => p.Name == name))
        {
            name += "_";
        }

        return name;
    }

    // Names that the generated bodies use themselves, and those of the methods they call: M0, M1.
    private static bool IsReserved(string name) => name is "" or "_" || name.StartsWith("__", StringComparison.Ordinal)
        || (name.Length > 1 && name[0] == 'M' && name.Skip(1).All(static c => c is >= '0' and <= '9'));

    private static ImmutableArray<IParameterSymbol> ParametersBeside(IParameterSymbol parameter) => parameter.ContainingSymbol switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => [],
    };

    private static MockParameterKind KindOf(IParameterSymbol parameter) => parameter switch
    {
        { RefKind: RefKind.Out } => MockParameterKind.Out,
        { Type: IPointerTypeSymbol or IFunctionPointerTypeSymbol } => MockParameterKind.Pointer,
        _ when ElementOfSpan(parameter.Type) is not null => MockParameterKind.Span,
        _ => IsKeepable(parameter.Type) ? MockParameterKind.Plain : MockParameterKind.RefStruct,
    };

    private static string ModifierOf(IParameterSymbol parameter)
    {
        var scoped = parameter.ScopedKind != ScopedKind.None && parameter.RefKind != RefKind.Out ? "scoped " : "";
        return scoped + parameter.RefKind switch
        {
            RefKind.Ref => "ref ",
            RefKind.Out => "out ",
            RefKind.In => "in ",
            RefKind.RefReadOnlyParameter => "ref readonly ",
            _ => "",
        };
    }
}
