using Microsoft.CodeAnalysis;

namespace Noctx.Analyzers.Chains;

/// <summary>Is one call in a summary.</summary>
/// <param name="Target">What is called, unbound.</param>
/// <param name="Place">Where.</param>
/// <param name="Token">The token in scope there, as it would be written, or null.</param>
internal sealed record ChainCall(IMethodSymbol Target, Location Place, string? Token);
