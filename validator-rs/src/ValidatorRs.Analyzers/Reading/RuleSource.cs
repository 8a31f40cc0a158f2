using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ValidatorRs.Tags;

namespace ValidatorRs.Analyzers.Reading;

/// <summary>Is a rule string and where it is written; of a spelled rule the attribute is the place.</summary>
internal sealed class RuleSource(string text, WrittenAttribute attribute, ExpressionSyntax? expression)
{
    public string Text { get; } = text;

    public WrittenAttribute Attribute { get; } = attribute;

    /// <value>True for <c>[Rules]</c>, <c>[Each]</c> and <c>[Keys]</c>, whose text the user writes.</value>
    public bool IsText => expression is not null;

    /// <summary>Gives the place of a rule's name.</summary>
    public Location At(TagNode node) => At(node.Column, node.Name.Length);

    /// <summary>Gives the place of a 1-based column; of a text that is put together or escaped it is the whole text.</summary>
    public Location At(int column, int length)
    {
        if (expression is null)
        {
            return Attribute.Location;
        }

        if (expression is not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal
            || literal.Token.Text.IndexOf(Text, StringComparison.Ordinal) is not (>= 0 and var start) || Text.Length == 0)
        {
            return expression.GetLocation();
        }

        var from = Math.Min(column - 1, Text.Length - 1);
        var span = new TextSpan(literal.Token.SpanStart + start + from, Math.Max(1, Math.Min(length, Text.Length - from)));
        return Location.Create(literal.SyntaxTree, span);
    }

    /// <summary>Gives the column behind a rule: that of the comma or bar, or of the end.</summary>
    public int EndOf(int column)
    {
        // The parser knows about quotes: what it reads next begins behind the separator.
        var next = TagParser.Parse(Text).SelectMany(g => g.Alternatives).FirstOrDefault(n => n.Column > column);
        var end = next is null ? Text.Length : next.Column - 1;
        while (next is not null && end > column && Text[end - 1] is not (',' or '|'))
        {
            end--;
        }

        return next is null ? end + 1 : end;
    }
}
