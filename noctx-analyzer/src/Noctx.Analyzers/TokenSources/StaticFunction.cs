using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Noctx.Analyzers.TokenSources;

/// <summary>Is a static lambda or local function that keeps a call from the tokens outside it.</summary>
/// <param name="Start">Where its syntax starts.</param>
/// <param name="Name">Its name when it is a local function, which can be given a parameter; null for a lambda, which can capture.</param>
/// <param name="Outer">The tokens outside, best first.</param>
/// <param name="Tokens">What the call would be given: the new parameter, or the tokens outside.</param>
internal sealed record StaticFunction(int Start, string? Name, IReadOnlyList<TokenSource> Outer, IReadOnlyList<TokenSource> Tokens)
{
    /// <summary>Finds the innermost static function around an operation, when there is a token right outside it; else null.</summary>
    public static StaticFunction? Around(IOperation site, BodyAnalysis body)
    {
        for (var current = site.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IAnonymousFunctionOperation lambda when lambda.Symbol.IsStatic:
                    return LambdaEscape.Escapes(lambda, body.Known) ? null : Lambda(lambda, Capturable(body.TokensAt(lambda)));

                case IAnonymousFunctionOperation lambda when LambdaEscape.Escapes(lambda, body.Known):
                    return null;

                case ILocalFunctionOperation { Symbol.IsStatic: true, Syntax: LocalFunctionStatementSyntax syntax } function:
                    var outer = Capturable(body.TokensAt(function)).Where(t => t.Symbol is IParameterSymbol).ToList();
                    return outer.Count == 0 ? null : new StaticFunction(
                        syntax.SpanStart, function.Symbol.Name, outer, [TokenSource.Placeholder(body.Known.Token) with { Argument = body.Options.ParameterName }]);
            }
        }

        return null;
    }

    private static StaticFunction? Lambda(IAnonymousFunctionOperation lambda, List<TokenSource> tokens)
        => tokens.Count == 0 ? null : new StaticFunction(lambda.Syntax.SpanStart, null, tokens, tokens);

    private static List<TokenSource> Capturable(IReadOnlyList<TokenSource> tokens)
        => [.. tokens.Where(t => t.Rank != TokenRank.UnlinkedLocal && t.Symbol is not IParameterSymbol { RefKind: not RefKind.None })];
}
