using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Noctx.Cli.Loading;

namespace Noctx.Cli.Checking;

/// <summary>Turns the compiler's diagnostics into findings.</summary>
internal static class FindingReader
{
    /// <summary>Reads one diagnostic that has a place in source.</summary>
    public static Finding Read(Diagnostic diagnostic, CompilationUnit unit)
    {
        var tree = diagnostic.Location.SourceTree!;
        var span = diagnostic.Location.GetLineSpan();
        return new Finding(
            diagnostic.Id,
            diagnostic.Severity,
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            span.Path,
            span.StartLinePosition.Line + 1,
            span.StartLinePosition.Character + 1,
            span.EndLinePosition.Line + 1,
            span.EndLinePosition.Character + 1,
            unit.Name,
            tree.GetText(CancellationToken.None).Lines[span.StartLinePosition.Line].ToString(),
            MemberOf(tree.GetRoot(CancellationToken.None).FindToken(diagnostic.Location.SourceSpan.Start).Parent));
    }

    private static string MemberOf(SyntaxNode? node)
        => string.Join('.', (node?.AncestorsAndSelf() ?? []).Select(NameOf).OfType<string>().Reverse());

    private static string? NameOf(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ConstructorDeclarationSyntax => "#ctor",
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
        _ => null,
    };
}
