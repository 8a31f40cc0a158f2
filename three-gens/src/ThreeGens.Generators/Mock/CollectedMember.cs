using Microsoft.CodeAnalysis;

namespace ThreeGens.Generators.Mocks;

/// <summary>Is a member that the mocked object has to or may implement.</summary>
/// <remarks>Lives within one transform only; it is never cached.</remarks>
/// <param name="Symbol">The method, property or event.</param>
/// <param name="IsExplicit">Whether it is implemented explicitly, as members of interfaces are.</param>
/// <param name="HasDefault">Whether an interface gives it a body that can be told from all others.</param>
/// <param name="IsUnnamed">Whether its signature names a protected type, so that only the mocked object itself can speak of it.</param>
internal readonly record struct CollectedMember(ISymbol Symbol, bool IsExplicit, bool HasDefault = false, bool IsUnnamed = false);
