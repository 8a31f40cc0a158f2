using Gates.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gates.Suppressions;

/// <summary>Finds suppressions in C# that do not name one rule and a reason. Parsed, not searched: test data quotes suppressions in strings.</summary>
internal static class CodeSuppressions
{
    /// <summary>Checks one file.</summary>
    public static IEnumerable<Finding> Check(string file, string text, CancellationToken cancellationToken)
    {
        // Most files have neither, and need no parser.
        if (!text.Contains("#pragma", StringComparison.Ordinal) && !text.Contains("SuppressMessage", StringComparison.Ordinal))
        {
            return [];
        }

        var tree = CSharpSyntaxTree.ParseText(text, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview), cancellationToken: cancellationToken);
        var root = tree.GetRoot(cancellationToken);
        var lines = tree.GetText(cancellationToken).Lines.Select(l => l.ToString()).ToArray();
        var pragmas = root.DescendantTrivia()
            .Select(t => t.GetStructure())
            .OfType<PragmaWarningDirectiveTriviaSyntax>()
            .Where(p => p.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword))
            .SelectMany(p => CheckPragma(file, p, lines));
        var attributes = root.DescendantNodes().OfType<AttributeSyntax>().SelectMany(a => CheckAttribute(file, a));
        return pragmas.Concat(attributes);
    }

    private static IEnumerable<Finding> CheckPragma(string file, PragmaWarningDirectiveTriviaSyntax pragma, string[] lines)
    {
        var line = LineOf(pragma);
        if (pragma.ErrorCodes.Count != 1)
        {
            yield return new Finding($"{file}:{line + 1}", $"#pragma warning disable names {Count(pragma.ErrorCodes.Count)}; name one, with its reason.");
        }

        var hasReason = lines[line].Contains("//", StringComparison.Ordinal)
            || (line > 0 && lines[line - 1].TrimStart().StartsWith("//", StringComparison.Ordinal));
        if (!hasReason)
        {
            yield return new Finding($"{file}:{line + 1}", "#pragma warning disable gives no reason; write it behind '//' on the same line or the line above.");
        }
    }

    private static IEnumerable<Finding> CheckAttribute(string file, AttributeSyntax attribute)
    {
        var name = attribute.Name.ToString();
        if (name.Split('.')[^1] is not ("SuppressMessage" or "SuppressMessageAttribute" or "UnconditionalSuppressMessage" or "UnconditionalSuppressMessageAttribute"))
        {
            yield break;
        }

        var justification = attribute.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.Text == "Justification")?.Expression;
        var isEmpty = justification is null
            || (justification is LiteralExpressionSyntax literal && (string.IsNullOrWhiteSpace(literal.Token.ValueText) || literal.Token.ValueText == "<Pending>"));
        if (isEmpty)
        {
            yield return new Finding($"{file}:{LineOf(attribute) + 1}", $"[{name}] has no Justification.");
        }
    }

    private static int LineOf(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line;

    private static string Count(int number) => number == 0 ? "no rule" : $"{number} rules";
}
