using Microsoft.CodeAnalysis;
using ThreeGens.Generators.ToString.Objects;

namespace ThreeGens.Generators.Mocks;

/// <summary>Finds the interfaces that members of a mock give back, so that a recursive mock has something to answer with.</summary>
/// <remarks>Interfaces of the framework are left out: a stream or an enumerator that answers nothing is worse than null.</remarks>
internal static class RecursiveTypes
{
    // Enough for any design; a graph of hundreds of interfaces behind one mock would be a surprise in the output.
    private const int MaxTypes = 32;

    /// <summary>Gives the request itself, then one for each interface that can be reached from it.</summary>
    public static List<MockRequest> Of(MockRequest request)
    {
        var found = new List<MockRequest> { request };
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default) { request.Type };
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var type in found[i].Others.Insert(0, found[i].Type).SelectMany(ResultsOf))
            {
                if (found.Count < MaxTypes && seen.Add(type))
                {
                    found.Add(new MockRequest(type));
                }
            }
        }

        return found;
    }

    private static IEnumerable<INamedTypeSymbol> ResultsOf(INamedTypeSymbol type)
    {
        var types = type.TypeKind == TypeKind.Interface ? type.AllInterfaces.Insert(0, type) : [type];
        foreach (var member in types.SelectMany(static t => t.GetMembers()))
        {
            var result = member switch
            {
                IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.DelegateInvoke, IsStatic: false } method => method.ReturnType,
                IPropertySymbol { IsStatic: false, GetMethod: not null } property => property.Type,
                _ => null,
            };
            if (result is INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: 1 } task)
            {
                result = task.TypeArguments[0];
            }

            if ((member.IsAbstract || member.IsVirtual) && result is INamedTypeSymbol named && IsWorthMocking(named))
            {
                yield return (INamedTypeSymbol)named.WithNullableAnnotation(NullableAnnotation.None);
            }
        }
    }

    private static bool IsWorthMocking(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Interface
        && !Framework.Contains(type)
        && SymbolEqualityComparer.Default.Equals(MockableTypes.Normalize(type), type)
        && !(type.IsDefinition && type.Arity > 0)
        && !type.AllInterfaces.Insert(0, type).Any(static i => i.GetMembers().Any(static m => m is { IsStatic: true, IsAbstract: true }));
}
