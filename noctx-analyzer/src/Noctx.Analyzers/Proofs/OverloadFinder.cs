using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Noctx.Analyzers.KnownTypes;

namespace Noctx.Analyzers.Proofs;

/// <summary>Finds the methods of one name that take a token, with caches that live as long as the compilation.</summary>
internal sealed class OverloadFinder(KnownSymbols known, VisibleNames names)
{
    // TypeKind.Extension of newer compilers than the one referenced here: the block of C# 14.
    private const TypeKind ExtensionBlock = (TypeKind)14;

    private readonly ConcurrentDictionary<(ITypeSymbol Type, string Name), ImmutableArray<IMethodSymbol>> _members = new(KeyComparer.Instance);
    private readonly ConcurrentDictionary<(ITypeSymbol Type, string Name), ImmutableArray<IMethodSymbol>> _twins = new(KeyComparer.Instance);
    private readonly ConcurrentDictionary<(ITypeSymbol Type, string Name, SyntaxTree Tree), ImmutableArray<IMethodSymbol>> _extensions = new(KeyComparer.Instance);

    /// <summary>Gives the members of the type, its bases and interfaces that have the name and take a token, with type parameters unbound.</summary>
    public ImmutableArray<IMethodSymbol> Members(ITypeSymbol type, string name)
    {
        var key = (type.OriginalDefinition, name);
        if (!names.MayTake(key.OriginalDefinition, name))
        {
            return ImmutableArray<IMethodSymbol>.Empty;
        }

        return _members.TryGetValue(key, out var members) ? members : _members.GetOrAdd(key, Find(key.OriginalDefinition, name));
    }

    /// <summary>Gives the members that take a token and have the name with Async behind it.</summary>
    public ImmutableArray<IMethodSymbol> Twins(ITypeSymbol type, string name)
    {
        var key = (type.OriginalDefinition, name);
        return _twins.TryGetValue(key, out var twins) ? twins : _twins.GetOrAdd(key, Members(key.OriginalDefinition, name + "Async"));
    }

    /// <summary>Tells whether an overload differs from a method in its token alone: then callers can cancel already, and the method is the one for those who have no token.</summary>
    public bool HasTokenOverload(IMethodSymbol method)
    {
        var own = method.OriginalDefinition;
        foreach (var overload in Members(own.ContainingType, own.Name))
        {
            if (overload.Parameters.Length == own.Parameters.Length + 1 && overload.IsStatic == own.IsStatic && overload.Arity == own.Arity
                && overload.Parameters.Where(p => !known.IsTokenOrNullable(p.Type)).Zip(own.Parameters, (a, b) => a.RefKind == b.RefKind && IsSame(a.Type, b.Type)).All(same => same))
            {
                return true;
            }
        }

        return false;

        // The type parameters of two methods are never the same.
        bool IsSame(ITypeSymbol left, ITypeSymbol right)
            => SymbolEqualityComparer.Default.Equals(left, right) || (own.Arity > 0 && left.ToDisplayString() == right.ToDisplayString());
    }

    /// <summary>Gives the extension methods in scope of a file that have the name, extend the type and take a token.</summary>
    public ImmutableArray<IMethodSymbol> Extensions(ITypeSymbol type, string name, SemanticModel model, int position)
    {
        if (!names.MayExtend(name))
        {
            return ImmutableArray<IMethodSymbol>.Empty;
        }

        var key = (type, name, model.SyntaxTree);
        return _extensions.TryGetValue(key, out var extensions) ? extensions : _extensions.GetOrAdd(key, FindExtensions(type, name, model, position));
    }

    private ImmutableArray<IMethodSymbol> Find(ITypeSymbol type, string name)
    {
        ImmutableArray<IMethodSymbol>.Builder? found = null;
        foreach (var constraint in type is ITypeParameterSymbol parameter ? ConstraintsOf(parameter) : [type])
        {
            AddWithInherited(constraint, name, ref found);
        }

        return found?.ToImmutable() ?? ImmutableArray<IMethodSymbol>.Empty;
    }

    private void AddWithInherited(ITypeSymbol type, string name, ref ImmutableArray<IMethodSymbol>.Builder? found)
    {
        // The root of all types takes no tokens.
        for (var current = type; current is not null && current.SpecialType != SpecialType.System_Object; current = current.BaseType)
        {
            Add(current, name, ref found);
        }

        if (type.TypeKind == TypeKind.Interface)
        {
            foreach (var contract in type.AllInterfaces)
            {
                Add(contract, name, ref found);
            }
        }
    }

    // A value of the parameter's type has the members of all its constraints, and of the constraints of those that are parameters.
    private static List<ITypeSymbol> ConstraintsOf(ITypeParameterSymbol parameter)
    {
        var (types, asked) = (new List<ITypeSymbol>(), new List<ITypeSymbol> { parameter });
        for (var i = 0; i < asked.Count; i++)
        {
            foreach (var constraint in ((ITypeParameterSymbol)asked[i]).ConstraintTypes)
            {
                var list = constraint is ITypeParameterSymbol ? asked : types;
                if (!list.Contains(constraint, SymbolEqualityComparer.Default))
                {
                    list.Add(constraint);
                }
            }
        }

        return types;
    }

    private ImmutableArray<IMethodSymbol> FindExtensions(ITypeSymbol type, string name, SemanticModel model, int position)
        => model.LookupSymbols(position, type as INamespaceOrTypeSymbol, name, includeReducedExtensionMethods: true)
            .OfType<IMethodSymbol>()
            .Where(m => (m.MethodKind == MethodKind.ReducedExtension || m is { IsStatic: false, ContainingType.TypeKind: ExtensionBlock }) && TakesToken(m) && IsOffered(m)).ToImmutableArray();

    private void Add(ITypeSymbol type, string name, ref ImmutableArray<IMethodSymbol>.Builder? found)
    {
        foreach (var member in type.GetMembers(name))
        {
            if (member is IMethodSymbol method && TakesToken(method) && IsOffered(method))
            {
                (found ??= ImmutableArray.CreateBuilder<IMethodSymbol>()).Add(method.OriginalDefinition);
            }
        }
    }

    // As its author declared it: what a type argument makes of a parameter is a value to that method, not its own cancellation.
    private bool TakesToken(IMethodSymbol method)
    {
        var tokens = 0;
        foreach (var parameter in method.OriginalDefinition.Parameters)
        {
            tokens += known.IsTokenOrNullable(parameter.Type) ? 1 : 0;
        }

        return tokens == 1;
    }

    /// <summary>Tells whether the author of a method wants it to be called.</summary>
    public static bool IsOffered(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            switch (attribute.AttributeClass?.Name)
            {
                case "ObsoleteAttribute" or "ExperimentalAttribute" or "RequiresPreviewFeaturesAttribute":
                case "EditorBrowsableAttribute" when attribute.ConstructorArguments is [{ Value: 1 }]:
                    return false;
            }
        }

        return true;
    }

    private sealed class KeyComparer : IEqualityComparer<(ITypeSymbol Type, string Name)>, IEqualityComparer<(ITypeSymbol Type, string Name, SyntaxTree Tree)>
    {
        public static readonly KeyComparer Instance = new();

        public bool Equals((ITypeSymbol Type, string Name) x, (ITypeSymbol Type, string Name) y)
            => x.Name == y.Name && SymbolEqualityComparer.Default.Equals(x.Type, y.Type);

        public int GetHashCode((ITypeSymbol Type, string Name) key)
            => (SymbolEqualityComparer.Default.GetHashCode(key.Type) * 397) ^ StringComparer.Ordinal.GetHashCode(key.Name);

        public bool Equals((ITypeSymbol Type, string Name, SyntaxTree Tree) x, (ITypeSymbol Type, string Name, SyntaxTree Tree) y)
            => x.Name == y.Name && x.Tree == y.Tree && SymbolEqualityComparer.Default.Equals(x.Type, y.Type);

        public int GetHashCode((ITypeSymbol Type, string Name, SyntaxTree Tree) key) => GetHashCode((key.Type, key.Name));
    }
}
