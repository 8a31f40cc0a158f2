namespace ValidatorRs.Generators.Model;

/// <summary>A member that a plan reads.</summary>
/// <param name="Name">The name in metadata.</param>
/// <param name="Identifier">The name as a C# identifier.</param>
/// <param name="Access">How it is read.</param>
/// <param name="DeclaringType">The declaring type, as C# text, for unsafe accessors.</param>
/// <param name="Value">Its value.</param>
internal sealed record PlannedMember(string Name, string Identifier, MemberAccess Access, string DeclaringType, PlannedValue Value);
