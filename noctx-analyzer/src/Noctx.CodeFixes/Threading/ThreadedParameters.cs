using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Noctx.CodeFixes.Editing;

namespace Noctx.CodeFixes.Threading;

/// <summary>Gives the parameters of a finished thread their final form: required where everybody passes a token anyway, and with short names.</summary>
internal static class ThreadedParameters
{
    /// <summary>Makes the added parameters of private methods required where that compiles, and simplifies what was written out.</summary>
    public static async Task<Solution> FinishAsync(Solution solution, SyntaxAnnotation threaded, CancellationToken cancellationToken)
    {
        foreach (var project in solution.Projects.Select(p => p.Id).ToList())
        {
            foreach (var id in solution.GetProject(project)!.DocumentIds)
            {
                if (await solution.GetDocument(id)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root && root.GetAnnotatedNodes(threaded).Any())
                {
                    solution = await FinishAsync(solution, id, root, threaded, cancellationToken).ConfigureAwait(false);
                }
            }
        }

        return solution;
    }

    private static async Task<Solution> FinishAsync(Solution solution, DocumentId id, SyntaxNode root, SyntaxAnnotation threaded, CancellationToken cancellationToken)
    {
        var edits = root.GetAnnotatedNodes(threaded).Where(IsPrivate).Select(node => new NodeEdit(node, Require)).ToList();
        var mended = await EditApplier.ApplyAsync(solution.GetDocument(id)!, edits, cancellationToken).ConfigureAwait(false);
        var simple = await EditApplier.SimplifyAsync(mended, cancellationToken).ConfigureAwait(false);
        return await simple.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } newRoot ? solution.WithDocumentSyntaxRoot(id, newRoot) : solution;
    }

    // The parts of a partial type may be in other files, whose errors this one does not show.
    private static bool IsPrivate(SyntaxNode node)
        => node is MethodDeclarationSyntax { ExplicitInterfaceSpecifier: null, Parent: TypeDeclarationSyntax type } method
            && !type.Modifiers.Any(SyntaxKind.PartialKeyword) && type is not InterfaceDeclarationSyntax
            && !method.Modifiers.Any(m => m.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword)
            && !method.ParameterList.Parameters.Any(p => p.Modifiers.Any(SyntaxKind.ParamsKeyword));

    private static SyntaxNode Require(SyntaxNode node)
    {
        var method = (MethodDeclarationSyntax)node;
        var parameters = method.ParameterList.Parameters;
        // A required parameter cannot follow an optional one; an iterator's token is filled by its reader.
        if (parameters.LastOrDefault() is not { Default: { } given, AttributeLists.Count: 0 } added || parameters.Take(parameters.Count - 1).Any(p => p.Default is not null))
        {
            return node;
        }

        var required = added.WithDefault(null).WithIdentifier(added.Identifier.WithTrailingTrivia(given.GetTrailingTrivia()));
        return method.WithParameterList(method.ParameterList.WithParameters(parameters.Replace(added, required)));
    }
}
