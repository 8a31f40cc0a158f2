using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace ThreeGens.CodeFixes;

/// <summary>Writes attributes onto declarations.</summary>
internal static class Attributes
{
    private const string Serialization = "global::System.Text.Json.Serialization.";

    /// <summary>Puts an attribute of <c>System.Text.Json.Serialization</c>, on a line of its own, above a member.</summary>
    public static MemberDeclarationSyntax Above(MemberDeclarationSyntax member, string attribute)
    {
        var leading = member.GetLeadingTrivia();
        var indent = leading.Count > 0 && leading[leading.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia) ? leading[leading.Count - 1] : default;
        var list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(Named(attribute)))
            .WithLeadingTrivia(leading)
            .WithTrailingTrivia(EndOfLine(member));
        var bare = member.WithLeadingTrivia(indent == default ? [] : SyntaxFactory.TriviaList(indent));
        return bare.WithAttributeLists(bare.AttributeLists.Insert(0, list));
    }

    /// <summary>Puts the attribute before a parameter of a record, for the property that it stands for.</summary>
    public static ParameterSyntax Before(ParameterSyntax parameter, string attribute)
    {
        var target = SyntaxFactory.AttributeTargetSpecifier(SyntaxFactory.Token(SyntaxKind.PropertyKeyword))
            .WithColonToken(SyntaxFactory.Token(SyntaxKind.ColonToken).WithTrailingTrivia(SyntaxFactory.Space));
        var list = SyntaxFactory.AttributeList(target, SyntaxFactory.SingletonSeparatedList(Named(attribute)))
            .WithLeadingTrivia(parameter.GetLeadingTrivia())
            .WithTrailingTrivia(SyntaxFactory.Space);
        var bare = parameter.WithLeadingTrivia();
        return bare.WithAttributeLists(bare.AttributeLists.Insert(0, list));
    }

    // Shortened where a using directive allows.
    private static AttributeSyntax Named(string attribute) =>
        SyntaxFactory.Attribute(SyntaxFactory.ParseName(Serialization + attribute).WithAdditionalAnnotations(Simplifier.Annotation));

    // As the file has it: the fix must not mix line ends.
    private static SyntaxTrivia EndOfLine(SyntaxNode node) =>
        node.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(static t => t.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } own
            ? own
            : SyntaxFactory.LineFeed;
}
