using ValidatorRs.Generators.Shared;

namespace ValidatorRs.Generators.Model;

/// <summary>A type that gets a plan.</summary>
/// <param name="Type">The type, as C# text.</param>
/// <param name="ClassName">The plan's class; also names the file.</param>
/// <param name="Space">The namespace of the plans of this assembly.</param>
/// <param name="IsValueType">True for structs.</param>
/// <param name="Members">The members in the order of validation.</param>
/// <param name="Kept">The types whose members and attributes are read at run time, as C# text.</param>
internal sealed record PlannedType(
    string Type, string ClassName, string Space, bool IsValueType, EquatableArray<PlannedMember> Members, EquatableArray<string> Kept);
