using Microsoft.CodeAnalysis;
using ValidatorRs.Generators.Model;

namespace ValidatorRs.Generators.Parsing;

/// <summary>A member that may have rules.</summary>
/// <param name="Symbol">The property or field.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Access">How it is read; null when generated code cannot.</param>
/// <param name="HasAttributes">True when it carries attributes, or others may be written elsewhere for it.</param>
internal readonly record struct FoundMember(ISymbol Symbol, ITypeSymbol Type, MemberAccess? Access, bool HasAttributes);
