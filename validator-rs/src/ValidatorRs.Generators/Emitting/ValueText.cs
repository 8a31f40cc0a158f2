using ValidatorRs.Generators.Model;
using ValidatorRs.Generators.Shared;

namespace ValidatorRs.Generators.Emitting;

/// <summary>Writes what is done with one value, which the local <c>item</c> holds.</summary>
internal static class ValueText
{
    /// <summary>Writes the condition under which the value breaks no rule for sure.</summary>
    public static string Holds(Slot slot) => slot.Value.Form switch
    {
        ValueForm.Reference => $"item is null ? {slot.Field}.NullHolds : {slot.Field}.Holds(item)",
        ValueForm.Converted => $"{slot.Field}.Holds(item)",
        ValueForm.NullableConverted => $"item.HasValue ? {slot.Field}.Holds(item.GetValueOrDefault()) : {slot.Field}.NullHolds",
        ValueForm.Boxed => $"{slot.Field}.IsFree || {slot.Field}.Holds(item)",
        _ => $"item.HasValue ? {slot.Field}.IsFree || {slot.Field}.Holds(item.GetValueOrDefault()) : {slot.Field}.NullHolds",
    };

    /// <summary>Writes how to go on: 0 with what is below the value, 1 with the next value, 2 to stop.</summary>
    public static string Flow(Slot slot, string owner)
    {
        var rules = $"{slot.Field}.Rules(run, item, {owner}, ref nested)";
        return slot.Value.Form switch
        {
            ValueForm.Reference => $"item is null && {slot.Field}.NullHolds ? 1 : item is not null && {slot.Field}.Holds(item) ? 0 : {rules}",
            ValueForm.NullableConverted or ValueForm.NullableBoxed =>
                $"!item.HasValue && {slot.Field}.NullHolds ? 1 : item.HasValue && ({slot.Field}.IsFree || {slot.Field}.Holds(item.GetValueOrDefault())) ? 0 : {rules}",
            _ => $"{Holds(slot)} ? 0 : {rules}",
        };
    }

    /// <summary>Writes what is done below the value: elements, then its own plan. The local <c>stop</c> tells whether validation stops.</summary>
    public static void EmitBelow(SourceWriter writer, Slot slot, string owner)
    {
        var item = slot.Value.Form is ValueForm.NullableBoxed or ValueForm.NullableConverted ? "item.GetValueOrDefault()" : "item";
        if (slot.Value.Loop != PlannedValue.None)
        {
            writer.Open($"if ({slot.Field}.Loops)").Line($"stop = {slot.LoopMethod}({item}, {owner}, run);").Close().Line();
        }

        if (slot.Value.Walk == PlannedValue.None)
        {
            return;
        }

        writer.Open($"if (!stop && {slot.Field}.Walks)");
        if (slot.Value.Target is { } target)
        {
            var isExact = target.IsExact ? "" : $" && item.GetType() == typeof({target.Type})";
            writer.Open($"if (_{target.ClassName} is not null{isExact})").Line($"_{target.ClassName}.Run({item}, run);").Close();
            writer.Open("else").Line($"run.RunDynamic({item});").Close();
        }
        else
        {
            writer.Line($"run.RunDynamic({item});");
        }

        writer.Close().Line();
    }
}
