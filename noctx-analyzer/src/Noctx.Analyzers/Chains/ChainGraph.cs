using Microsoft.CodeAnalysis;

namespace Noctx.Analyzers.Chains;

/// <summary>Knows, for every method of a compilation and of the facts it was given, the shortest way to a cancellable call.</summary>
internal sealed class ChainGraph
{
    private readonly Dictionary<ISymbol, IReadOnlyList<string>> _ways = new(SymbolEqualityComparer.Default);
    private readonly ChainFacts _facts;

    private ChainGraph(ChainFacts facts) => _facts = facts;

    /// <summary>Builds the graph: a breadth-first search from the leaves, so that recursion ends and the shortest chain is kept.</summary>
    public static ChainGraph Build(IReadOnlyCollection<MethodSummary> summaries, ChainFacts facts, int maxDepth)
    {
        var graph = new ChainGraph(facts);
        var callers = new Dictionary<ISymbol, List<MethodSummary>>(SymbolEqualityComparer.Default);
        var level = new List<ISymbol>();
        foreach (var summary in summaries)
        {
            foreach (var call in summary.Calls)
            {
                Add(callers, call.Target, summary);
            }

            if (summary.Leaf is { } leaf)
            {
                graph._ways[summary.Method] = [leaf];
                level.Add(summary.Method);
            }
        }

        foreach (var target in summaries.SelectMany(s => s.Calls).Select(c => c.Target))
        {
            if (!graph._ways.ContainsKey(target) && facts.Find(target) is { } way)
            {
                graph._ways[target] = way;
                level.Add(target);
            }
        }

        for (var depth = 1; level.Count > 0 && depth <= maxDepth; depth++)
        {
            var next = new List<ISymbol>();
            foreach (var method in level)
            {
                graph.Reach(method, callers, next);
            }

            level = next;
        }

        return graph;
    }

    /// <summary>Gives the names on the way from a method to the cancellable call, the method itself not included; null when it reaches none.</summary>
    public IReadOnlyList<string>? WayFrom(IMethodSymbol method) => _ways.TryGetValue(method, out var way) ? way : _facts.Find(method);

    /// <summary>Lists all methods of the compilation that reach a cancellable call.</summary>
    public IEnumerable<(IMethodSymbol Method, IReadOnlyList<string> Way)> All => _ways.Select(w => ((IMethodSymbol)w.Key, w.Value));

    private void Reach(ISymbol method, Dictionary<ISymbol, List<MethodSummary>> callers, List<ISymbol> next)
    {
        var way = _ways[method];
        foreach (var contract in Contracts((IMethodSymbol)method))
        {
            if (!_ways.ContainsKey(contract))
            {
                _ways[contract] = way;
                next.Add(contract);
            }
        }

        if (!callers.TryGetValue(method, out var list))
        {
            return;
        }

        foreach (var caller in list)
        {
            if (!_ways.ContainsKey(caller.Method))
            {
                _ways[caller.Method] = [Name((IMethodSymbol)method), .. way];
                next.Add(caller.Method);
            }
        }
    }

    /// <summary>Gives a method's name as a chain shows it.</summary>
    public static string Name(IMethodSymbol method)
    {
        // An extension block has no name of its own.
        var type = method.ContainingType is { Name.Length: 0, ContainingType: { } holder } ? holder : method.ContainingType;
        return type is { Name.Length: > 0 } ? type.Name + "." + method.Name : method.Name;
    }

    // A call through an interface or a base type reaches what an implementation reaches.
    private static IEnumerable<IMethodSymbol> Contracts(IMethodSymbol method)
    {
        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            yield return overridden.OriginalDefinition;
        }

        if (method.ContainingType is not { TypeKind: not TypeKind.Interface } type)
        {
            yield break;
        }

        foreach (var contract in type.AllInterfaces)
        {
            // An explicit implementation has another name than what it implements.
            var members = method.ExplicitInterfaceImplementations.IsEmpty ? contract.GetMembers(method.Name) : contract.GetMembers();
            foreach (var member in members.OfType<IMethodSymbol>())
            {
                if (SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), method))
                {
                    yield return member.OriginalDefinition;
                }
            }
        }
    }

    private static void Add(Dictionary<ISymbol, List<MethodSummary>> callers, ISymbol target, MethodSummary caller)
    {
        if (!callers.TryGetValue(target, out var list))
        {
            callers[target] = list = [];
        }

        list.Add(caller);
    }
}
