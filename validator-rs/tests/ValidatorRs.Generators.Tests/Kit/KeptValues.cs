using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace ValidatorRs.Generators.Tests.Kit;

/// <summary>Looks through everything that a pipeline keeps for what would keep a compilation alive.</summary>
internal static class KeptValues
{
    private static readonly Type[] Forbidden = [typeof(ISymbol), typeof(Compilation), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Location), typeof(SemanticModel), typeof(AttributeData)];

    /// <summary>Names the forbidden values that can be reached from a value.</summary>
    public static IEnumerable<string> Forbid(object? root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<object?>([root]);
        while (pending.TryPop(out var value))
        {
            if (value is null or string or DiagnosticDescriptor || value.GetType().IsPrimitive || value.GetType().IsEnum || (!value.GetType().IsValueType && !seen.Add(value)))
            {
                continue;
            }

            if (Array.Exists(Forbidden, f => f.IsInstanceOfType(value)))
            {
                yield return value.GetType().FullName!;
            }

            foreach (var item in value as IEnumerable ?? Array.Empty<object>())
            {
                pending.Push(item);
            }

            foreach (var field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            {
                pending.Push(field.GetValue(value));
            }
        }
    }
}
