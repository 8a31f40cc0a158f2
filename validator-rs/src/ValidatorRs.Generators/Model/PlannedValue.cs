namespace ValidatorRs.Generators.Model;

/// <summary>A value in a plan: a member's, an element's or a key's.</summary>
/// <param name="Type">The static type, as C# text.</param>
/// <param name="Carrier">The type that rules are asked with, as C# text.</param>
/// <param name="Form">How null and boxing are dealt with.</param>
/// <param name="Walk">How the value's own plan is found: a name of <c>ValueWalk</c>.</param>
/// <param name="Target">The plan to call for a declared type; null to look it up.</param>
/// <param name="Loop">How elements are reached: a name of <c>ValueLoop</c>.</param>
/// <param name="Elements">The elements, or the values of a dictionary.</param>
/// <param name="Keys">The keys of a dictionary.</param>
internal sealed record PlannedValue(
    string Type, string Carrier, ValueForm Form, string Walk, PlanTarget? Target, string Loop, PlannedValue? Elements, PlannedValue? Keys)
{
    public const string None = "None";

    /// <summary>True when nothing lies below the value.</summary>
    public bool IsFlat => Walk == None && Loop == None;
}
