using Microsoft.CodeAnalysis;

namespace Noctx.Analyzers.Chains;

/// <summary>Is what the chain analysis keeps of one method.</summary>
/// <param name="Method">The method, unbound.</param>
/// <param name="Calls">Its calls of methods that take no token.</param>
/// <param name="Leaf">The first cancellable call it makes without a token, or null.</param>
internal sealed record MethodSummary(IMethodSymbol Method, IReadOnlyList<ChainCall> Calls, string? Leaf);
