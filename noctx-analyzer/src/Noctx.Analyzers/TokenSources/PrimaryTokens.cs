using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Noctx.Analyzers.KnownTypes;

namespace Noctx.Analyzers.TokenSources;

/// <summary>Finds the tokens of primary constructors that methods may use, once for each type.</summary>
internal sealed class PrimaryTokens(KnownSymbols known)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<IParameterSymbol>> _byType = new(SymbolEqualityComparer.Default);

    /// <summary>Gives the tokens that a method's body gets from the primary constructor of its type.</summary>
    public ImmutableArray<IParameterSymbol> SeenBy(IMethodSymbol method)
        => method is { IsStatic: false, MethodKind: not MethodKind.Constructor, ContainingType: { IsRecord: false, TypeKind: TypeKind.Class or TypeKind.Struct } type }
            ? _byType.TryGetValue(type, out var tokens) ? tokens : _byType.GetOrAdd(type, Look(type))
            : ImmutableArray<IParameterSymbol>.Empty;

    private ImmutableArray<IParameterSymbol> Look(INamedTypeSymbol type)
    {
        if (!type.InstanceConstructors.Any(c => c.Parameters.Any(p => known.IsTokenOrNullable(p.Type))) || PrimaryConstructor.Of(type) is not { } constructor)
        {
            return ImmutableArray<IParameterSymbol>.Empty;
        }

        return constructor.Parameters
            .Where(p => p.RefKind == RefKind.None && p.Name.Any(c => c != '_') && known.IsTokenOrNullable(p.Type) && !IsHidden(type, p.Name) && !IsKept(type, p.Name))
            .ToImmutableArray();
    }

    // A member of the same name wins.
    private static bool IsHidden(INamedTypeSymbol type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (!current.GetMembers(name).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    // A token that a member keeps, or the base type gets, would be held twice (CS9107, CS9124): its place is the member.
    private static bool IsKept(INamedTypeSymbol type, string name)
        => type.DeclaringSyntaxReferences.Select(r => r.GetSyntax()).OfType<TypeDeclarationSyntax>().Any(declaration =>
            declaration.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().Any(b => b.ArgumentList.Arguments.Any(a => IsName(a.Expression, name))) == true
            || declaration.Members.Any(m => Initializers(m).Any(i => IsName(i?.Value, name))));

    private static IEnumerable<EqualsValueClauseSyntax?> Initializers(MemberDeclarationSyntax member) => member switch
    {
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(v => v.Initializer),
        PropertyDeclarationSyntax property => [property.Initializer],
        _ => [],
    };

    private static bool IsName(ExpressionSyntax? expression, string name) => expression is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name;
}
