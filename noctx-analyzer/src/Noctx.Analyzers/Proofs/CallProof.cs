using Microsoft.CodeAnalysis;
using Noctx.Analyzers.TokenSources;

namespace Noctx.Analyzers.Proofs;

/// <summary>Is a changed call that was bound and found to mean the same, plus the token.</summary>
/// <param name="Token">The token that is passed.</param>
/// <param name="Argument">How the argument is written and where it goes.</param>
/// <param name="Target">What the changed call binds to.</param>
internal sealed record CallProof(TokenSource Token, TokenArgument Argument, IMethodSymbol Target);
