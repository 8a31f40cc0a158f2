using ValidatorRs.Generators.Model;

namespace ValidatorRs.Generators.Emitting;

/// <summary>Names the fields of a plan.</summary>
internal sealed class SlotTable
{
    private readonly List<Slot> _all = [];
    private readonly Dictionary<string, PlanTarget> _targets = new(StringComparer.Ordinal);

    public SlotTable(PlannedType plan)
    {
        foreach (var member in plan.Members)
        {
            Members.Add(Add($"_{Parsing.TypeText.Plain(member.Name)}_{Members.Count}", "model.Member", $"\"{member.Name}\", ", member.Value));
        }
    }

    public List<Slot> Members { get; } = [];

    public IReadOnlyList<Slot> All => _all;

    public IEnumerable<PlanTarget> Targets => _targets.Values;

    private Slot Add(string field, string source, string name, PlannedValue value)
    {
        var slot = new Slot(field, source, name, value);
        _all.Add(slot);
        if (value.Target is { } target)
        {
            _targets[target.ClassName] = target;
        }

        slot.Elements = value.Elements is null ? null : Add(field + "Item", $"{field}.Elements", "", value.Elements);
        slot.Keys = value.Keys is null ? null : Add(field + "Key", $"{field}.Keys", "", value.Keys);
        return slot;
    }
}
