using Microsoft.CodeAnalysis;

namespace Noctx.Analyzers.TokenSources;

/// <summary>Is one token that could be passed at a place.</summary>
/// <param name="Symbol">The parameter, local or member that holds it.</param>
/// <param name="Expression">How to write it at that place.</param>
/// <param name="IsNullable">Whether the expression's type is <c>CancellationToken?</c>.</param>
/// <param name="Rank">How near it is.</param>
internal sealed record TokenSource(ISymbol Symbol, string Expression, bool IsNullable, TokenRank Rank)
{
    /// <summary>Gives what a fix writes in place of the expression that was bound, or null for the expression itself.</summary>
    public string? Argument { get; init; }

    /// <summary>Gives a token that stands for one that is not there yet.</summary>
    public static TokenSource Placeholder(INamedTypeSymbol token)
        => new(token, "default(global::System.Threading.CancellationToken)", IsNullable: false, TokenRank.Parameter);

    /// <summary>Gives the expression for a parameter that does or does not accept null.</summary>
    public string ExpressionFor(bool acceptsNull) => IsNullable && !acceptsNull ? Expression + ".GetValueOrDefault()" : Expression;
}
