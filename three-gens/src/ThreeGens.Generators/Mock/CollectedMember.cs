using Microsoft.CodeAnalysis;

namespace ThreeGens.Generators.Mocks;

/// <summary>Is a member that the mocked object has to or may implement.</summary>
/// <remarks>Lives within one transform only; it is never cached.</remarks>
/// <param name="Symbol">The method, property or event.</param>
/// <param name="IsExplicit">Whether it is implemented explicitly, as members of interfaces are.</param>
internal readonly record struct CollectedMember(ISymbol Symbol, bool IsExplicit);
