using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ThreeGens.Generators.ToString.Enums;

/// <summary>Finds the text of an enum member.</summary>
internal static class EnumMemberText
{
    // The members of ThreeGens.EnumTextSource, by value.
    private const int LineComment = 1;
    private const int EnumMember = 2;
    private const int Description = 3;
    private const int Display = 4;

    public static string Of(IFieldSymbol member, EnumOptions options, CancellationToken cancellationToken)
    {
        var text = options.TextSource switch
        {
            LineComment => Comment(member, cancellationToken),
            EnumMember => AttributeText(member, "EnumMemberAttribute", "System.Runtime.Serialization", "Value"),
            Description => AttributeText(member, "DescriptionAttribute", "System.ComponentModel", null),
            Display => AttributeText(member, "DisplayAttribute", "System.ComponentModel.DataAnnotations", "Name"),
            _ => null,
        };
        return text ?? Trimmed(member.Name, options.TrimPrefix);
    }

    private static string Trimmed(string name, string? prefix) =>
        prefix is { Length: > 0 } && name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.Ordinal) ? name.Substring(prefix.Length) : name;

    /// <summary>Reads the comment on the member's line, which stands after its comma or, for the last member, after the member.</summary>
    private static string? Comment(IFieldSymbol member, CancellationToken cancellationToken)
    {
        if (member.DeclaringSyntaxReferences.Length == 0)
        {
            return null;
        }

        var last = member.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken).GetLastToken();
        var next = last.GetNextToken();
        var trivia = next.IsKind(SyntaxKind.CommaToken) ? last.TrailingTrivia.Concat(next.TrailingTrivia) : last.TrailingTrivia;
        foreach (var piece in trivia)
        {
            if (piece.IsKind(SyntaxKind.SingleLineCommentTrivia))
            {
                var text = piece.ToString().Substring(2).Trim();
                return text.Length == 0 ? null : text;
            }
        }

        return null;
    }

    private static string? AttributeText(IFieldSymbol member, string name, string space, string? property)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass is not { } type || type.Name != name || type.ContainingNamespace.ToDisplayString() != space)
            {
                continue;
            }

            if (property is null)
            {
                return attribute.ConstructorArguments.FirstOrDefault().Value as string;
            }

            return attribute.NamedArguments.FirstOrDefault(a => a.Key == property).Value.Value as string;
        }

        return null;
    }
}
