using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Noctx.Analyzers.TokenSources;

/// <summary>Finds the tokens that a place can use: parameters and locals, innermost function first.</summary>
internal static class TokenScope
{
    /// <summary>Lists the tokens in scope at an operation, best first. Empty when there is none or none may be used there.</summary>
    /// <param name="site">The operation that would use the token.</param>
    /// <param name="body">The body the operation is in.</param>
    public static IReadOnlyList<TokenSource> Find(IOperation site, BodyAnalysis body)
    {
        var found = new List<TokenSource>();
        var unlinked = new List<TokenSource>();
        var crossed = false;
        var previous = site;
        for (var current = site.Parent; current is not null; previous = current, current = current.Parent)
        {
            switch (current)
            {
                // Most bodies declare no token: then there is no statement to read.
                case IBlockOperation block when body.HasInnerToken:
                    LocalTokens.Collect(block, previous, body, found, unlinked);
                    break;

                case IUsingOperation scope when body.HasInnerToken && !ReferenceEquals(previous, scope.Resources):
                    LocalTokens.Collect(scope.Resources, body, found, unlinked);
                    break;

                case IAnonymousFunctionOperation lambda:
                    if (AddParameters(lambda.Symbol, crossed, body, found) || found.Count > 0)
                    {
                        return found;
                    }

                    if (lambda.Symbol.IsStatic || LambdaEscape.Escapes(lambda, body.Known))
                    {
                        return unlinked;
                    }

                    crossed = true;
                    break;

                case ILocalFunctionOperation function:
                    if (AddParameters(function.Symbol, crossed, body, found) || found.Count > 0)
                    {
                        return found;
                    }

                    if (function.Symbol.IsStatic)
                    {
                        return unlinked;
                    }

                    crossed = true;
                    break;
            }
        }

        AddOwner(crossed, body, found);
        return found.Count > 0 ? found : unlinked;
    }

    private static void AddOwner(bool crossed, BodyAnalysis body, List<TokenSource> found)
    {
        if (body.Owner is IMethodSymbol method)
        {
            var before = found.Count;
            AddParameters(method, crossed, body, found);
            if (found.Count == before)
            {
                AddPrimary(method, crossed, body, found);
            }
        }
        else if (PrimaryConstructor.Of(body.Owner.ContainingType) is { } constructor && !body.Owner.IsStatic)
        {
            AddParameters(constructor, crossed, body, found);
        }
    }

    // A method sees the parameters of the primary constructor; in a struct, its lambdas and local functions do not.
    private static void AddPrimary(IMethodSymbol method, bool crossed, BodyAnalysis body, List<TokenSource> found)
    {
        if (method.Parameters.Any(p => body.Known.IsTokenOrNullable(p.Type)) || (crossed && method.ContainingType.IsValueType))
        {
            return;
        }

        foreach (var parameter in body.Session.PrimaryTokens.SeenBy(method))
        {
            found.Add(new TokenSource(parameter, Identifier(parameter.Name), body.Known.IsNullableToken(parameter.Type), crossed ? TokenRank.Captured : TokenRank.Parameter));
        }
    }

    /// <summary>Adds the token parameters of a function; tells whether the search must stop because the function discards its token on purpose.</summary>
    private static bool AddParameters(IMethodSymbol function, bool crossed, BodyAnalysis body, List<TokenSource> found)
    {
        var discarded = false;
        foreach (var parameter in function.Parameters)
        {
            var nullable = body.Known.IsNullableToken(parameter.Type);
            if (!nullable && !body.Known.IsToken(parameter.Type))
            {
                continue;
            }

            if (parameter.IsDiscard || parameter.Name.All(c => c == '_'))
            {
                discarded = true;
                continue;
            }

            // The value of a setter is what the property is to hold; it is not the token of the setter's work.
            if (function.MethodKind == MethodKind.PropertySet && parameter.Ordinal == function.Parameters.Length - 1)
            {
                continue;
            }

            // A by-reference parameter cannot be captured, and an out parameter has no value yet.
            if (parameter.RefKind == RefKind.Out || (crossed && parameter.RefKind != RefKind.None))
            {
                continue;
            }

            found.Add(new TokenSource(parameter, Identifier(parameter.Name), nullable, crossed ? TokenRank.Captured : TokenRank.Parameter));
        }

        return discarded;
    }

    /// <summary>Writes a name so that a keyword is an identifier.</summary>
    public static string Identifier(string name)
        => Microsoft.CodeAnalysis.CSharp.SyntaxFacts.GetKeywordKind(name) == Microsoft.CodeAnalysis.CSharp.SyntaxKind.None ? name : "@" + name;
}
