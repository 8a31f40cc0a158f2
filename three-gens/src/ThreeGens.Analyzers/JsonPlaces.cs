using Microsoft.CodeAnalysis;

namespace ThreeGens.Analyzers;

/// <summary>Finds where the types and members that a codec is made of are declared.</summary>
/// <remarks>The parser's model holds names only, so that it can be compared; a reader wants to be taken to the place.</remarks>
internal static class JsonPlaces
{
    /// <summary>
    /// Finds a type, such as <c>Shop.Order</c>, or a member of it, such as <c>Shop.Order.Lines</c>; for a collection or another type
    /// that is declared elsewhere, the member that is of it.
    /// </summary>
    /// <param name="root">The type of the codec.</param>
    /// <param name="name">The name as it stands in the finding, without <c>global::</c>.</param>
    /// <param name="compilation">Where it must be declared; a diagnostic cannot point elsewhere.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>Null when it is declared elsewhere.</returns>
    public static Location? Find(ITypeSymbol root, string name, Compilation compilation, CancellationToken cancellationToken)
    {
        var seen = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        var pending = new Queue<(ITypeSymbol Type, ISymbol? Via)>([(root, null)]);
        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (type, via) = pending.Dequeue();
            if (!seen.Add(type.WithNullableAnnotation(NullableAnnotation.None)))
            {
                continue;
            }

            if (PlaceIn(type, via, name, compilation) is { } place)
            {
                return place;
            }

            foreach (var next in LeadsTo(type, via))
            {
                pending.Enqueue(next);
            }
        }

        return null;
    }

    private static Location? PlaceIn(ITypeSymbol type, ISymbol? via, string name, Compilation compilation)
    {
        var own = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat).Replace("global::", "");
        if (own == name)
        {
            return Declared(type, compilation) ?? (via is null ? null : Declared(via, compilation));
        }

        if (!name.StartsWith(own + ".", StringComparison.Ordinal))
        {
            return null;
        }

        for (var owner = type; owner is not null; owner = owner.BaseType)
        {
            if (owner.GetMembers(name.Substring(own.Length + 1)).FirstOrDefault() is { } member)
            {
                return Declared(member, compilation);
            }
        }

        return null;
    }

    private static Location? Declared(ISymbol symbol, Compilation compilation) =>
        symbol.Locations.FirstOrDefault(l => l.SourceTree is { } tree && compilation.ContainsSyntaxTree(tree));

    private static IEnumerable<(ITypeSymbol Type, ISymbol? Via)> LeadsTo(ITypeSymbol type, ISymbol? via)
    {
        if (type is IArrayTypeSymbol array)
        {
            return [(array.ElementType, via)];
        }

        if (type is not INamedTypeSymbol named)
        {
            return [];
        }

        // Types of libraries are declared elsewhere; what they are made of may be declared here.
        var members = named.Locations.Any(static l => l.IsInSource) ? named.GetMembers() : [];
        var derived = named.GetAttributes()
            .Where(static a => a.AttributeClass is { Name: "JsonDerivedTypeAttribute" } && a.ConstructorArguments.Length > 0)
            .Select(static a => a.ConstructorArguments[0].Value as ITypeSymbol);
        return
        [
            .. named.TypeArguments.Select(t => (t, via)),
            .. members.Where(static m => TypeOf(m) is not null).Select(static m => (TypeOf(m)!, (ISymbol?)m)),
            .. derived.Append(named.BaseType).OfType<ITypeSymbol>().Select(static t => (t, (ISymbol?)null)),
        ];
    }

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IPropertySymbol { IsStatic: false } property => property.Type,
        IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false } field => field.Type,
        _ => null,
    };
}
