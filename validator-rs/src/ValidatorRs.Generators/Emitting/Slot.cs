using ValidatorRs.Generators.Model;

namespace ValidatorRs.Generators.Emitting;

/// <summary>A field of a plan that holds what is to be checked on a value.</summary>
internal sealed class Slot(string field, string source, string name, PlannedValue value)
{
    public string Field { get; } = field;

    /// <value>The method that fills the field.</value>
    public string Source { get; } = source;

    /// <value>The first argument of that method, with the comma after it.</value>
    public string Name { get; } = name;

    public PlannedValue Value { get; } = value;

    public Slot? Elements { get; set; }

    public Slot? Keys { get; set; }

    /// <value>The method that goes through the elements.</value>
    public string LoopMethod => $"Loop{Field}";
}
