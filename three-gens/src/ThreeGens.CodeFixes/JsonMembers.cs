using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ThreeGens.CodeFixes;

/// <summary>Finds the member that a finding about JSON points at.</summary>
internal static class JsonMembers
{
    /// <summary>Gives a property, a field that is declared alone, or a parameter of a record; null when the finding points at something else.</summary>
    public static SyntaxNode? At(SyntaxNode? root, Diagnostic diagnostic)
    {
        for (var node = root?.FindNode(diagnostic.Location.SourceSpan); node is not null and not TypeDeclarationSyntax; node = node.Parent)
        {
            if (node is PropertyDeclarationSyntax
                or FieldDeclarationSyntax { Declaration.Variables.Count: 1 }
                or ParameterSyntax { Parent.Parent: RecordDeclarationSyntax })
            {
                return node;
            }
        }

        return null;
    }
}
