using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Noctx.Analyzers.TokenSources;

/// <summary>Finds a type's primary constructor.</summary>
internal static class PrimaryConstructor
{
    /// <summary>Gives the primary constructor, or null when the type has none.</summary>
    public static IMethodSymbol? Of(INamedTypeSymbol? type)
    {
        if (type is null)
        {
            return null;
        }

        foreach (var constructor in type.InstanceConstructors)
        {
            foreach (var reference in constructor.DeclaringSyntaxReferences)
            {
                if (reference.GetSyntax() is TypeDeclarationSyntax)
                {
                    return constructor;
                }
            }
        }

        return null;
    }
}
