using ValidatorRs.Generators.Model;
using ValidatorRs.Generators.Shared;

namespace ValidatorRs.Generators.Emitting;

/// <summary>Writes a method for each sequence: true when validation stops.</summary>
internal sealed class LoopEmitter(SourceWriter writer, PlannedType plan)
{
    private const string Collections = "global::System.Collections.Generic";

    public void Emit(SlotTable slots)
    {
        foreach (var slot in slots.All.Where(s => s.Value.Loop != PlannedValue.None))
        {
            Emit(slot);
        }
    }

    private void Emit(Slot slot)
    {
        var type = slot.Value.Type;
        var isNullable = slot.Value.Form is ValueForm.NullableBoxed or ValueForm.NullableConverted;
        writer.Line().Open($"private bool {slot.LoopMethod}({(isNullable ? type.TrimEnd('?') : type)} sequence, {plan.Type} owner, global::ValidatorRs.GeneratedCode.PlanRun run)");
        writer.Line("var nested = 0;");
        if (slot.Value.Loop == "Dictionary")
        {
            Entries(slot);
        }
        else
        {
            Elements(slot, slot.Elements!);
        }

        writer.Line("return false;").Close();
    }

    private void Elements(Slot slot, Slot element)
    {
        if (slot.Value.Loop == "Sequence")
        {
            writer.Open("if (global::ValidatorRs.GeneratedCode.PlanRun.IsDefault(sequence))").Line("return false;").Close().Line();
            writer.Line("var index = 0;").Line("var limit = run.MaxElements;");
            writer.Open($"foreach (var item in ({Collections}.IEnumerable<{element.Value.Type}>)sequence)");
            writer.Open("if (index == limit && !run.GoesOn(sequence, ref limit))").Line("return run.Stops;").Close().Line();
        }
        else if (slot.Value.Loop == "List")
        {
            writer.Line("var count = sequence.Count;");
            writer.Open("for (var index = 0; index < count; index++)").Line("var item = sequence[index];");
        }
        else
        {
            writer.Open("for (var index = 0; index < sequence.Length; index++)").Line("var item = sequence[index];");
        }

        Value(element, "UnwindIndex(before, index, stop)");
        if (slot.Value.Loop == "Sequence")
        {
            writer.Line("index++;");
        }
        else if (slot.Value.Loop == "List")
        {
            // An element may add to the list it is in, for ever.
            writer.Line().Open("if (sequence.Count != count)").Line("return run.ListChanged();").Close();
        }

        writer.Close().Line();
    }

    private void Entries(Slot slot)
    {
        var (key, value) = (slot.Keys!, slot.Elements!);
        writer.Line("var index = 0;").Line("var limit = run.MaxElements;");
        writer.Open($"foreach (var entry in ({Collections}.IEnumerable<{Collections}.KeyValuePair<{key.Value.Type}, {value.Value.Type}>>)sequence)");
        writer.Open("if (index++ == limit && !run.GoesOn(sequence, ref limit))").Line("return run.Stops;").Close().Line();
        foreach (var (part, name, unwind) in new[] { (key, "Key", "UnwindKey"), (value, "Value", "UnwindValue") })
        {
            writer.Open($"if ({part.Field}.IsActive)").Line($"var item = entry.{name};");
            Value(part, $"{unwind}(before, entry.Key, stop)");
            writer.Close().Line();
        }

        writer.Close().Line();
    }

    private void Value(Slot slot, string unwind)
    {
        writer.Line("var before = run.Count;");
        if (slot.Value.IsFlat)
        {
            writer.Line($"var stop = !({ValueText.Holds(slot)}) && {slot.Field}.Rules(run, item, owner, ref nested) == 2;");
        }
        else
        {
            writer.Line($"var flow = {ValueText.Flow(slot, "owner")};").Line("var stop = flow == 2;");
            writer.Open("if (flow == 0)");
            ValueText.EmitBelow(writer, slot, "owner");
            writer.Close().Line();
        }

        writer.Open($"if (run.Count != before && run.{unwind})").Line("return true;").Close();
    }
}
