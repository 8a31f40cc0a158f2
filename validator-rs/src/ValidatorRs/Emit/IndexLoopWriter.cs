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
        il.Emit(OpCodes.Ldloc, index);
        il.Emit(OpCodes.Ldloc, sequence);
        if (kind == LoopKind.Array)
        {
            il.Emit(OpCodes.Ldlen);
            il.Emit(OpCodes.Conv_I4);
        }
        else
        {
            il.Emit(OpCodes.Call, type.GetProperty("Count")!.GetMethod!);
        }

        il.Emit(OpCodes.Blt, body);
    }
}
