using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Noctx.Analyzers.KnownTypes;

namespace Noctx.Analyzers.TokenSources;

/// <summary>Is what the statements of one block say about tokens: which they declare, and which sources they dispose, with their places.</summary>
internal sealed class BlockTokens
{
    private static readonly BlockTokens None = new();

    private readonly List<(int Start, TokenSource Token)> _found = [];
    private readonly List<(int Start, TokenSource Token)> _unlinked = [];
    private readonly List<(int Start, ILocalSymbol Local)> _disposed = [];

    /// <summary>Reads a block, each statement once.</summary>
    public static BlockTokens Of(IBlockOperation block, BodyAnalysis body)
    {
        BlockTokens? tokens = null;
        var (found, unlinked) = (new List<TokenSource>(), new List<TokenSource>());
        foreach (var statement in block.Operations)
        {
            if (statement is IUsingDeclarationOperation or IVariableDeclarationGroupOperation)
            {
                LocalTokens.Collect(statement is IUsingDeclarationOperation scope ? scope.DeclarationGroup : statement, body, found, unlinked);
                if (found.Count + unlinked.Count > 0)
                {
                    tokens ??= new BlockTokens();
                    tokens._found.AddRange(found.Select(t => (statement.Syntax.SpanStart, t)));
                    tokens._unlinked.AddRange(unlinked.Select(t => (statement.Syntax.SpanStart, t)));
                    found.Clear();
                    unlinked.Clear();
                }
            }
            else if (tokens is not null && statement is IExpressionStatementOperation
            {
                Operation: IInvocationOperation { TargetMethod.Name: "Dispose", Instance: ILocalReferenceOperation { Local: var local } },
            })
            {
                tokens._disposed.Add((statement.Syntax.SpanStart, local));
            }
        }

        return tokens ?? None;
    }

    /// <summary>Adds the tokens that are usable in the statement that starts at a place, the last one declared first.</summary>
    public void Collect(int place, List<TokenSource> found, List<TokenSource> unlinked)
    {
        Add(_found, place, found);
        Add(_unlinked, place, unlinked);
    }

    private void Add(List<(int Start, TokenSource Token)> declared, int place, List<TokenSource> tokens)
    {
        for (var i = declared.Count - 1; i >= 0; i--)
        {
            // A source that an earlier statement of the block disposes has no usable token any more.
            var (start, token) = declared[i];
            if (start < place && !_disposed.Exists(d => d.Start < place && KnownSymbols.Same(d.Local, token.Symbol)))
            {
                tokens.Add(token);
            }
        }
    }
}
