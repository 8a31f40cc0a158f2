using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ValidatorRs.CodeFixes.Editing;

/// <summary>Finds attributes and their arguments, and takes them out.</summary>
internal static class AttributeEdits
{
    /// <summary>Finds the attribute around a report.</summary>
    public static AttributeSyntax? Find(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<AttributeSyntax>();

    /// <summary>Gives the arguments of the constructor.</summary>
    public static IReadOnlyList<AttributeArgumentSyntax> Positional(AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments.Where(a => a.NameEquals is null).ToArray() ?? [];

    public static AttributeArgumentSyntax? Named(AttributeSyntax attribute, string name) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == name);

    /// <summary>Takes an attribute out, and its brackets when it is alone in them.</summary>
    public static TextChange Remove(AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        if (list.Attributes.Count > 1)
        {
            return TextOffer.Delete(WithSeparator(list.Attributes, attribute));
        }

        var next = list.GetLastToken().GetNextToken();
        var isBlank = list.GetTrailingTrivia().Concat(next.LeadingTrivia).All(t => string.IsNullOrWhiteSpace(t.ToString()));
        return TextOffer.Delete(isBlank && !next.IsKind(SyntaxKind.None) ? TextSpan.FromBounds(list.SpanStart, next.SpanStart) : list.Span);
    }

    /// <summary>Takes an argument out, with its comma.</summary>
    public static TextChange Remove(AttributeArgumentSyntax argument)
    {
        var list = (AttributeArgumentListSyntax)argument.Parent!;
        return TextOffer.Delete(list.Arguments.Count == 1 ? list.Span : WithSeparator(list.Arguments, argument));
    }

    private static TextSpan WithSeparator<T>(SeparatedSyntaxList<T> list, T node)
        where T : SyntaxNode
    {
        var index = list.IndexOf(node);
        return index == 0 ? TextSpan.FromBounds(node.SpanStart, list[1].SpanStart) : TextSpan.FromBounds(list[index - 1].Span.End, node.Span.End);
    }
}
