using Microsoft.CodeAnalysis;

namespace Noctx.Analyzers;

/// <summary>Reads the attribute <c>[NoCancellation("reason")]</c>, recognised by name so that no package is needed to use it.</summary>
internal static class NoCancellation
{
    /// <summary>Tells whether a member, or a type around it, declares that it does without cancellation.</summary>
    public static bool AppliesTo(ISymbol symbol)
    {
        for (var current = symbol; current is not null and not INamespaceSymbol; current = (current as IMethodSymbol)?.AssociatedSymbol ?? current.ContainingSymbol)
        {
            foreach (var attribute in current.GetAttributes())
            {
                if (attribute.AttributeClass?.Name == "NoCancellationAttribute")
                {
                    return true;
                }
            }
        }

        return false;
    }
}
