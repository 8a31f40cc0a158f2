using Microsoft.CodeAnalysis;

namespace ThreeGens.Generators.Json;

/// <summary>Parses sequences and dictionaries.</summary>
internal static class CollectionParser
{
    private const string Generic = "System.Collections.Generic.";
    private const string Immutable = "System.Collections.Immutable.";

    public static JsonShape? TryParse(ITypeSymbol type, string name, string suffix, ShapeGraph graph, ShapeContext context)
    {
        if (type is IArrayTypeSymbol { Rank: 1 } array)
        {
            return Sequence(array.ElementType, SequenceAccess.Array, new SequenceBuild(SequenceBuildKind.Array));
        }

        if (type is not INamedTypeSymbol named || CollectionFacts.Of(named, graph, Find) is not { } facts)
        {
            return null;
        }

        return facts.Key is { } key
            ? new DictionaryShape(
                name, suffix, type.IsReferenceType,
                graph.Add(key, graph.DefaultContext), graph.Names.OfNotNull(key),
                graph.Add(facts.Element, context), graph.Names.Of(facts.Element), facts.Entries)
            : Sequence(facts.Element, facts.Access, facts.Elements);

        SequenceShape Sequence(ITypeSymbol element, SequenceAccess access, SequenceBuild build) => new(
            name, suffix, type.IsReferenceType, graph.Add(element, context), graph.Names.Of(element), access, build);
    }

    private static CollectionFacts? Find(INamedTypeSymbol type, ShapeGraph graph)
    {
        if (Entries(type) is { } entry)
        {
            return new CollectionFacts(entry.Key, entry.Value) { Entries = DictionaryBuildOf(type, entry, graph) };
        }

        return ElementOf(type) is { } element
            ? new CollectionFacts(null, element) { Access = AccessOf(type), Elements = BuildOf(type, element, graph) }
            : null;
    }

    private static SequenceAccess AccessOf(INamedTypeSymbol type) => DefinitionNames.Of(type) switch
    {
        Generic + "List<T>" => SequenceAccess.List,
        Immutable + "ImmutableArray<T>" => SequenceAccess.ImmutableArray,
        _ => SequenceAccess.Enumerate,
    };

    private static SequenceBuild BuildOf(INamedTypeSymbol type, ITypeSymbol element, ShapeGraph graph)
    {
        var arguments = $"<{graph.Names.Of(element)}>";
        var name = DefinitionNames.Of(type);
        switch (name)
        {
            case Generic + "IEnumerable<T>" or Generic + "ICollection<T>" or Generic + "IList<T>"
                or Generic + "IReadOnlyCollection<T>" or Generic + "IReadOnlyList<T>":
                return new SequenceBuild(SequenceBuildKind.Add, $"global::{Generic}List{arguments}");
            case Generic + "ISet<T>" or Generic + "IReadOnlySet<T>":
                return new SequenceBuild(SequenceBuildKind.Add, $"global::{Generic}HashSet{arguments}");
            case Immutable + "IImmutableList<T>":
                return Factory("ImmutableList");
            case Immutable + "IImmutableSet<T>":
                return Factory("ImmutableHashSet");
            case Immutable + "IImmutableQueue<T>":
                return Factory("ImmutableQueue");
            case Immutable + "IImmutableStack<T>":
                return Factory("ImmutableStack");
            case "System.Collections.ObjectModel.ReadOnlyCollection<T>":
                return new SequenceBuild(SequenceBuildKind.Factory, $"new global::System.Collections.ObjectModel.ReadOnlyCollection{arguments}");
            default:
                break;
        }

        if (name.StartsWith(Immutable, StringComparison.Ordinal))
        {
            return Factory(type.Name);
        }

        var add = HasMethod(type, "Add", 1) ? "Add" : HasMethod(type, "Enqueue", 1) ? "Enqueue" : HasMethod(type, "Push", 1) ? "Push" : "";
        if (name == Generic + "LinkedList<T>")
        {
            add = "AddLast";
        }

        return add.Length > 0 && IsConstructible(type)
            ? new SequenceBuild(SequenceBuildKind.Add, graph.Names.OfNotNull(type), add)
            : new SequenceBuild(SequenceBuildKind.None);

        SequenceBuild Factory(string immutable) => new(SequenceBuildKind.Factory, $"global::{Immutable}{immutable}.CreateRange{arguments}");
    }

    private static DictionaryBuild DictionaryBuildOf(INamedTypeSymbol type, (ITypeSymbol Key, ITypeSymbol Value) entry, ShapeGraph graph)
    {
        var arguments = $"<{graph.Names.OfNotNull(entry.Key)}, {graph.Names.Of(entry.Value)}>";
        var dictionary = $"global::{Generic}Dictionary{arguments}";
        return DefinitionNames.Of(type) switch
        {
            Generic + "IDictionary<TKey, TValue>" or Generic + "IReadOnlyDictionary<TKey, TValue>" => new DictionaryBuild(true, dictionary),
            Immutable + "IImmutableDictionary<TKey, TValue>" => new DictionaryBuild(true, dictionary, $"global::{Immutable}ImmutableDictionary.CreateRange{arguments}"),
            "System.Collections.ObjectModel.ReadOnlyDictionary<TKey, TValue>" =>
                new DictionaryBuild(true, dictionary, $"new global::System.Collections.ObjectModel.ReadOnlyDictionary{arguments}"),
            var name when name.StartsWith(Immutable, StringComparison.Ordinal) =>
                new DictionaryBuild(true, dictionary, $"global::{Immutable}{type.Name}.CreateRange{arguments}"),
            _ => IsConstructible(type) ? new DictionaryBuild(true, graph.Names.OfNotNull(type)) : new DictionaryBuild(false),
        };
    }

    private static (ITypeSymbol Key, ITypeSymbol Value)? Entries(INamedTypeSymbol type)
    {
        foreach (var candidate in SelfAndInterfaces(type))
        {
            if (candidate.Arity == 2 && DefinitionNames.Of(candidate) is Generic + "IDictionary<TKey, TValue>" or Generic + "IReadOnlyDictionary<TKey, TValue>")
            {
                return (candidate.TypeArguments[0], candidate.TypeArguments[1]);
            }
        }

        return null;
    }

    private static ITypeSymbol? ElementOf(INamedTypeSymbol type)
    {
        foreach (var candidate in SelfAndInterfaces(type))
        {
            if (candidate.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            {
                return candidate.TypeArguments[0];
            }
        }

        return null;
    }

    private static IEnumerable<INamedTypeSymbol> SelfAndInterfaces(INamedTypeSymbol type) => [type, .. type.AllInterfaces];

    private static bool IsConstructible(INamedTypeSymbol type) => !type.IsAbstract
        && (type.IsValueType || type.InstanceConstructors.Any(c => c.Parameters.IsEmpty && c.DeclaredAccessibility == Accessibility.Public));

    private static bool HasMethod(INamedTypeSymbol type, string name, int parameters)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).OfType<IMethodSymbol>().Any(m =>
                m.DeclaredAccessibility == Accessibility.Public && m.Parameters.Length == parameters && !m.IsStatic))
            {
                return true;
            }
        }

        return false;
    }
}
