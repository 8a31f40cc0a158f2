using System.Text;
using Microsoft.CodeAnalysis;

namespace ThreeGens.Generators.Mocks;

/// <summary>Gives members a text that is equal exactly when C# takes their signatures for equal: without nullability, tuple names, dynamic and names of type parameters.</summary>
internal static class SymbolKeys
{
    /// <summary>Gives name, arity and parameter types.</summary>
    public static string Of(ISymbol member) => member switch
    {
        IMethodSymbol method => Of(method.Name, method.Arity, method.Parameters),
        IPropertySymbol { IsIndexer: true } indexer => Of("this[]", 0, indexer.Parameters),
        _ => member.Name,
    };

    /// <summary>Gives every type that the member's signature names.</summary>
    public static IEnumerable<ITypeSymbol> TypesOf(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters.Select(static p => p.Type).Append(method.ReturnType).Where(static t => t is not ITypeParameterSymbol),
        IPropertySymbol property => property.Parameters.Select(static p => p.Type).Append(property.Type),
        IEventSymbol @event => [@event.Type],
        _ => [],
    };

    /// <summary>Gives the key of one type.</summary>
    public static void Append(StringBuilder key, ITypeSymbol type)
    {
        switch (type)
        {
            case ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } parameter:
                key.Append("!!").Append(parameter.Ordinal);
                break;
            case IDynamicTypeSymbol:
                key.Append("object");
                break;
            case IArrayTypeSymbol array:
                Append(key, array.ElementType);
                key.Append('[').Append(array.Rank).Append(']');
                break;
            case IPointerTypeSymbol or IFunctionPointerTypeSymbol:
                key.Append("nint");
                break;
            case INamedTypeSymbol named:
                AppendNamed(key, named.IsTupleType && named.TupleUnderlyingType is { } underlying ? underlying : named);
                break;
            default:
                key.Append(type.Name);
                break;
        }
    }

    private static string Of(string name, int arity, IEnumerable<IParameterSymbol> parameters)
    {
        var key = new StringBuilder(name).Append('`').Append(arity).Append('(');
        foreach (var parameter in parameters)
        {
            key.Append(parameter.RefKind == RefKind.None ? "" : "&");
            Append(key, parameter.Type);
            key.Append(',');
        }

        return key.ToString();
    }

    private static void AppendNamed(StringBuilder key, INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
        {
            AppendNamed(key, outer);
            key.Append('.');
        }
        else if (type.ContainingNamespace is { IsGlobalNamespace: false } space)
        {
            key.Append(space.ToDisplayString()).Append('.');
        }

        key.Append(type.MetadataName);
        foreach (var argument in type.TypeArguments)
        {
            key.Append('<');
            Append(key, argument);
        }
    }
}
