using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Noctx.Analyzers.Declarations;

/// <summary>Finds the suppressions of noctx rules in a file: pragmas and SuppressMessage attributes.</summary>
internal static class SuppressionReader
{
    private const string Prefix = "NOCTX";

    /// <summary>Lists the suppressions of a file in the order of their place.</summary>
    public static IEnumerable<Suppression> Read(SyntaxTree tree, Compilation compilation, CancellationToken cancellationToken)
        => !MayMention(tree, Prefix)
            ? []
            : Pragmas(tree, tree.GetRoot(cancellationToken)).Concat(Attributes(tree, tree.GetRoot(cancellationToken), compilation));

    /// <summary>Tells whether a word is anywhere in the text of a file: hardly any has one of ours, and the others need no walk.</summary>
    public static bool MayMention(SyntaxTree tree, string word) => !tree.TryGetText(out var text) || text.ToString().IndexOf(word, StringComparison.Ordinal) >= 0;

    private static IEnumerable<Suppression> Pragmas(SyntaxTree tree, SyntaxNode root)
    {
        for (var directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            if (directive is not PragmaWarningDirectiveTriviaSyntax { IsActive: true } pragma || !pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword))
            {
                continue;
            }

            foreach (var id in pragma.ErrorCodes.Select(c => c.ToString()).Where(c => c.StartsWith(Prefix, StringComparison.Ordinal)))
            {
                var span = TextSpan.FromBounds(pragma.Span.End, Restored(pragma, id) ?? root.FullSpan.End + 1);
                yield return new Suppression(id, pragma.GetLocation(), HasCommentBehind(pragma) || HasCommentAbove(pragma), "as a comment behind it", [(tree, span)]);
            }
        }
    }

    private static int? Restored(PragmaWarningDirectiveTriviaSyntax pragma, string id)
    {
        for (var next = pragma.GetNextDirective(); next is not null; next = next.GetNextDirective())
        {
            if (next is PragmaWarningDirectiveTriviaSyntax { IsActive: true } restore && restore.DisableOrRestoreKeyword.IsKind(SyntaxKind.RestoreKeyword)
                && (restore.ErrorCodes.Count == 0 || restore.ErrorCodes.Any(c => c.ToString() == id)))
            {
                return restore.SpanStart;
            }
        }

        return null;
    }

    private static IEnumerable<Suppression> Attributes(SyntaxTree tree, SyntaxNode root, Compilation compilation)
    {
        foreach (var attribute in root.DescendantNodes().OfType<AttributeSyntax>())
        {
            if (LastName(attribute.Name) is not ("SuppressMessage" or "SuppressMessageAttribute") || attribute.ArgumentList?.Arguments is not { Count: > 1 } arguments
                || Text(arguments[1]) is not { } checkId || !checkId.StartsWith(Prefix, StringComparison.Ordinal))
            {
                continue;
            }

            var reason = arguments.Any(a => a.NameEquals?.Name.Identifier.ValueText == "Justification" && (Text(a) is not { } why || why.Trim() is not ("" or "<Pending>")));
            yield return new Suppression(checkId.Split(':')[0].Trim(), attribute.GetLocation(), reason, "as its Justification", Covered(attribute, arguments, tree, compilation));
        }
    }

    private static IReadOnlyList<(SyntaxTree? Tree, TextSpan? Part)> Covered(AttributeSyntax attribute, SeparatedSyntaxList<AttributeArgumentSyntax> arguments, SyntaxTree tree, Compilation compilation)
    {
        if (attribute.Parent is not AttributeListSyntax { Target.Identifier.RawKind: (int)SyntaxKind.AssemblyKeyword or (int)SyntaxKind.ModuleKeyword })
        {
            return [(tree, attribute.Parent?.Parent?.Span)];
        }

        var target = arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == "Target") is { } written ? Text(written) : null;
        return string.IsNullOrEmpty(target)
            ? [(null, null)]
            : [.. DocumentationCommentId.GetSymbolsForDeclarationId(target!.TrimStart('~'), compilation).SelectMany(Declarations)];
    }

    private static IEnumerable<(SyntaxTree? Tree, TextSpan? Part)> Declarations(ISymbol symbol)
        => symbol is INamespaceSymbol space
            ? space.GetMembers().SelectMany(Declarations)
            : symbol.DeclaringSyntaxReferences.Select(r => ((SyntaxTree?)r.SyntaxTree, (TextSpan?)(r.GetSyntax().FirstAncestorOrSelf<MemberDeclarationSyntax>()?.Span ?? r.Span)));

    private static string? Text(AttributeArgumentSyntax argument) => (argument.Expression as LiteralExpressionSyntax)?.Token.ValueText;

    private static string LastName(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    private static bool HasCommentBehind(PragmaWarningDirectiveTriviaSyntax pragma)
    {
        var text = pragma.ToFullString();
        var comment = text.IndexOf("//", StringComparison.Ordinal);
        return comment >= 0 && text.Substring(comment).Trim('/', ' ', '\r', '\n').Length > 0;
    }

    private static bool HasCommentAbove(PragmaWarningDirectiveTriviaSyntax pragma)
    {
        var siblings = pragma.ParentTrivia.Token.LeadingTrivia;
        for (var i = siblings.IndexOf(pragma.ParentTrivia) - 1; i >= 0; i--)
        {
            if (siblings[i].IsKind(SyntaxKind.SingleLineCommentTrivia))
            {
                return true;
            }

            if (!siblings[i].IsKind(SyntaxKind.WhitespaceTrivia) && !siblings[i].IsKind(SyntaxKind.EndOfLineTrivia))
            {
                return false;
            }
        }

        return false;
    }
}
