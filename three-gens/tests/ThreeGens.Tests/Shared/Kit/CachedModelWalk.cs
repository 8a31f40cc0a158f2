using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace ThreeGens.Tests.Shared.Kit;

/// <summary>Walks a cached model through every field and fails on what must not be kept between runs.</summary>
internal static class CachedModelWalk
{
    private static readonly Type[] Forbidden =
        [typeof(ISymbol), typeof(Compilation), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Location), typeof(SemanticModel), typeof(AttributeData)];

    /// <summary>Fails when a value reachable from one of <paramref name="roots"/> is a symbol, syntax, location or compilation.</summary>
    public static void FindsNothingForbidden(IEnumerable<object?> roots)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var count = 0;
        foreach (var root in roots)
        {
            Visit(root, root?.GetType().Name ?? "null", seen);
            count++;
        }

        Assert.True(count > 0, "nothing was cached, so nothing was checked");
    }

    private static void Visit(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType() is { IsPrimitive: true } or { IsEnum: true } || (!value.GetType().IsValueType && !seen.Add(value)))
        {
            return;
        }

        var type = value.GetType();
        Assert.False(Array.Exists(Forbidden, f => f.IsInstanceOfType(value)), $"{path} keeps a {type.FullName}");
        if (type.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true && type.Name == nameof(DiagnosticDescriptor))
        {
            return;
        }

        if (value is IEnumerable items)
        {
            var index = 0;
            foreach (var item in items)
            {
                Visit(item, $"{path}[{index++}]", seen);
            }
        }

        for (var declaring = type; declaring is not null && declaring != typeof(object); declaring = declaring.BaseType)
        {
            foreach (var field in declaring.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Visit(field.GetValue(value), path + "." + field.Name, seen);
            }
        }
    }
}
