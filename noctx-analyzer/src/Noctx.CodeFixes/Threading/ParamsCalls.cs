using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Noctx.Analyzers.Proofs;
using Noctx.CodeFixes.Editing;

namespace Noctx.CodeFixes.Threading;

/// <summary>Finds the calls that fill a params parameter by position. The token's place is before it, so that it must be filled there too.</summary>
internal static class ParamsCalls
{
    private static readonly SyntaxAnnotation Filled = new("noctx.filled");

    /// <summary>Gives the edits that write an empty token, which means what the call meant, with their documents. A real one takes its place where there is one.</summary>
    public static async Task<IReadOnlyList<(DocumentId Document, NodeEdit Edit)>> FindAsync(IMethodSymbol method, Solution solution, CancellationToken cancellationToken)
    {
        var edits = new List<(DocumentId, NodeEdit)>();
        if (method.Parameters.LastOrDefault() is not { IsParams: true } tail)
        {
            return edits;
        }

        foreach (var reference in await SymbolFinder.FindReferencesAsync(method, solution, cancellationToken).ConfigureAwait(false))
        {
            foreach (var location in reference.Locations.Where(l => !l.IsImplicit && !l.IsCandidateLocation))
            {
                if (await location.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
                    && await location.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
                    && CallFinder.FindCall(root, location.Location.SourceSpan) is { } call
                    && model.GetOperation(call, cancellationToken) is { } operation && CallSite.From(operation) is { } site
                    && tail.Ordinal - site.ReceiverParameters(site.Method) is var index && index < site.Written.Count && site.Written[index].NameColon is null)
                {
                    edits.Add((location.Document.Id, new NodeEdit(call, old => CallSite.WithArguments(old, Fill(CallSite.ArgumentsOf(old), index))) { Key = "filled" }));
                }
            }
        }

        return edits;
    }

    /// <summary>Tells whether an expression is an empty token that was written here.</summary>
    public static bool IsFilled(SyntaxNode root, TextSpan place) => root.FindNode(place, getInnermostNodeForTie: true).HasAnnotation(Filled);

    /// <summary>Tells whether everything that was written stands before the elements of a params parameter: another overload may take the same arguments.</summary>
    public static async Task<bool> AreInPlaceAsync(Solution solution, IEnumerable<DocumentId> documents, CancellationToken cancellationToken)
    {
        foreach (var id in documents)
        {
            var root = await solution.GetDocument(id)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            var model = await solution.GetDocument(id)!.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
            if (root?.GetAnnotatedNodes(Filled).All(node => IsBeforeParams(model?.GetOperation(node.Parent!, cancellationToken) as IArgumentOperation)) == false)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBeforeParams(IArgumentOperation? argument)
        => argument?.Parameter is { Type.Name: nameof(CancellationToken), ContainingSymbol: IMethodSymbol { Parameters: var parameters } } token
            && token.Ordinal == parameters.Length - 2 && parameters[parameters.Length - 1].IsParams;

    private static SeparatedSyntaxList<ArgumentSyntax> Fill(SeparatedSyntaxList<ArgumentSyntax> arguments, int index)
    {
        var filled = new TokenArgument("default", null, index).AddTo(arguments);
        return filled.Replace(filled[index], filled[index].WithExpression(filled[index].Expression.WithAdditionalAnnotations(Filled)));
    }
}
