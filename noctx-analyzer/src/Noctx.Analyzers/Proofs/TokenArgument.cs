using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Noctx.Analyzers.Proofs;

/// <summary>Is the argument that a changed call gets.</summary>
/// <param name="Expression">The token's expression.</param>
/// <param name="Name">The parameter's name when the argument must be named, else null.</param>
/// <param name="Index">Where it goes among the written arguments.</param>
internal readonly record struct TokenArgument(string Expression, string? Name, int Index)
{
    /// <summary>Writes the argument into a list, the lines of the other arguments kept.</summary>
    public SeparatedSyntaxList<ArgumentSyntax> AddTo(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        var expression = SyntaxFactory.ParseExpression(Expression);
        var argument = Name is null
            ? SyntaxFactory.Argument(expression)
            : SyntaxFactory.Argument(SyntaxFactory.NameColon(SyntaxFactory.IdentifierName(Name)).WithTrailingTrivia(SyntaxFactory.Space), default, expression);

        var list = new List<SyntaxNodeOrToken>(arguments.GetWithSeparators());
        var at = 2 * Index;
        if (Index < arguments.Count)
        {
            argument = argument.WithLeadingTrivia(arguments[Index].GetLeadingTrivia());
            list[at] = arguments[Index].WithoutLeadingTrivia();
            list.Insert(at, SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space));
            list.Insert(at, argument);
            return SyntaxFactory.SeparatedList<ArgumentSyntax>(list);
        }

        if (arguments.Count > 0)
        {
            // Arguments that stand on lines of their own get a line of their own.
            var last = arguments[arguments.Count - 1];
            var ownLine = last.GetLeadingTrivia().Any(t => t.IsKind(SyntaxKind.WhitespaceTrivia)) && arguments.Count > 1
                && arguments.GetSeparator(arguments.Count - 2).TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
            var comma = SyntaxFactory.Token(SyntaxKind.CommaToken);
            // A comment behind an argument is about that argument and stays with it; one that ends its line can only stand behind the comma.
            var trailing = last.GetTrailingTrivia();
            var lineEnd = trailing.IndexOf(SyntaxKind.EndOfLineTrivia);
            var remark = trailing.Take(lineEnd < 0 ? trailing.Count : lineEnd).ToList();
            var endsLine = remark.Exists(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia));
            var stays = remark.Exists(t => t.IsKind(SyntaxKind.MultiLineCommentTrivia)) && !endsLine;
            var moves = endsLine && ownLine;
            list[list.Count - 1] = last.WithTrailingTrivia(stays ? remark : []);
            if (ownLine)
            {
                comma = comma.WithTrailingTrivia((moves ? remark : []).Concat(arguments.GetSeparator(arguments.Count - 2).TrailingTrivia.Where(t => t.IsKind(SyntaxKind.EndOfLineTrivia))));
                argument = argument.WithLeadingTrivia(last.GetLeadingTrivia());
            }
            else
            {
                comma = comma.WithTrailingTrivia(SyntaxFactory.Space);
            }

            list.Add(comma);
            argument = argument.WithTrailingTrivia(stays || moves ? trailing.Skip(remark.Count) : trailing);
        }

        list.Add(argument);
        return SyntaxFactory.SeparatedList<ArgumentSyntax>(list);
    }

    /// <summary>Writes the argument as text that <see cref="TryParse"/> reads back.</summary>
    public string Format() => string.Join("|", Index.ToString(CultureInfo.InvariantCulture), Name, Expression);

    /// <summary>Reads what <see cref="Format"/> wrote.</summary>
    public static bool TryParse(string? text, out TokenArgument argument)
    {
        var parts = text?.Split(['|'], 3);
        if (parts is not { Length: 3 } || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            argument = default;
            return false;
        }

        argument = new TokenArgument(parts[2], parts[1].Length == 0 ? null : parts[1], index);
        return true;
    }
}
