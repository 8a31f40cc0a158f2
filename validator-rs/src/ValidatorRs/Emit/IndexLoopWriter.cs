using System.Reflection.Emit;
using ValidatorRs.Plans;

namespace ValidatorRs.Emit;

/// <summary>Writes the loop over an array or a list, in place and by index.</summary>
internal sealed class IndexLoopWriter(ILGenerator il, ProgramWriter program)
{
    public void Write(LoopKind kind, ValueProgram elements, LocalBuilder sequence)
    {
        var type = sequence.LocalType;
        var element = il.DeclareLocal(elements.Type);
        var index = il.DeclareLocal(typeof(int));
        var body = il.DefineLabel();
        var test = il.DefineLabel();
        var changed = il.DefineLabel();
        var count = kind == LoopKind.List ? SaveCount(sequence) : null;
        il.Emit(OpCodes.Ldc_I4_0);
        il.Emit(OpCodes.Stloc, index);
        il.Emit(OpCodes.Br, test);

        il.MarkLabel(body);
        il.Emit(OpCodes.Ldloc, sequence);
        il.Emit(OpCodes.Ldloc, index);
        if (kind == LoopKind.Array)
        {
            il.Emit(OpCodes.Ldelem, elements.Type);
        }
        else
        {
            il.Emit(OpCodes.Call, type.GetProperty("Item")!.GetMethod!);
        }

        il.Emit(OpCodes.Stloc, element);
        var before = program.SaveCount();
        var outer = program.Stop;
        var unwind = il.DefineLabel();
        program.Stop = unwind;
        program.Write(elements, element, null);
        program.Stop = outer;
        il.MarkLabel(unwind);
        program.Unwind(before, () => il.Emit(OpCodes.Ldnull), () => il.Emit(OpCodes.Ldloc, index), null);

        il.Emit(OpCodes.Ldloc, index);
        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Stloc, index);

        il.MarkLabel(test);
        if (count is not null)
        {
            // An element may add to the list it is in, for ever.
            LoadCount(sequence);
            il.Emit(OpCodes.Ldloc, count);
            il.Emit(OpCodes.Bne_Un, changed);
        }

        il.Emit(OpCodes.Ldloc, index);
        if (count is not null)
        {
            il.Emit(OpCodes.Ldloc, count);
        }
        else
        {
            il.Emit(OpCodes.Ldloc, sequence);
            il.Emit(OpCodes.Ldlen);
            il.Emit(OpCodes.Conv_I4);
        }

        il.Emit(OpCodes.Blt, body);
        if (count is not null)
        {
            program.StopIf(changed, SinkMembers.ListChanged);
        }
    }

    private LocalBuilder SaveCount(LocalBuilder list)
    {
        var count = il.DeclareLocal(typeof(int));
        LoadCount(list);
        il.Emit(OpCodes.Stloc, count);
        return count;
    }

    private void LoadCount(LocalBuilder list)
    {
        il.Emit(OpCodes.Ldloc, list);
        il.Emit(OpCodes.Call, list.LocalType.GetProperty("Count")!.GetMethod!);
    }
}
