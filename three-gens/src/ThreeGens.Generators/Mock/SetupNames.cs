using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace ThreeGens.Generators.Mocks;

/// <summary>Hands out names of extension methods so that none hides or doubles another.</summary>
internal sealed class SetupNames
{
    // Instance methods of a mock win over extension methods, wherever they can be called with as many arguments.
    private static readonly HashSet<(string Name, int Count)> Reserved =
        [("ToString", 0), ("Equals", 1), ("GetHashCode", 0), ("GetType", 0), ("VerifyAll", 0), ("VerifyNoOtherCalls", 0), ("ClearCalls", 0), ("Reset", 0)];

    // Types inside the class of the extension methods.
    private static readonly HashSet<string> NestedTypes = new(StringComparer.Ordinal) { "Mocked", "Factory" };

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>Gives the name itself, or one made of it: with <c>Call</c>, with the declaring type, with a number.</summary>
    public string Claim(string name, int arity, IReadOnlyList<ITypeSymbol> types, ITypeSymbol declaring)
    {
        if (NestedTypes.Contains(name) || Reserved.Contains((name, types.Count)))
        {
            name += "Call";
        }

        var candidate = name;
        for (var number = 1; !TryTake(candidate, arity, types); number++)
        {
            candidate = number == 1 ? name + "Of" + declaring.Name : name + number.ToString(CultureInfo.InvariantCulture);
        }

        return candidate;
    }

    /// <summary>Takes one more signature for a name, unless it is taken.</summary>
    public bool TryTake(string name, int arity, IReadOnlyList<ITypeSymbol> types)
    {
        var key = new StringBuilder(name).Append('`').Append(arity).Append('(');
        foreach (var type in types)
        {
            if (ParameterParser.ElementOfSpan(type) is { } element)
            {
                // Both kinds of span are matched by one SpanArg.
                SymbolKeys.Append(key.Append("SpanArg<"), element);
            }
            else
            {
                SymbolKeys.Append(key, type);
            }

            key.Append(',');
        }

        return _taken.Add(key.ToString());
    }
}
