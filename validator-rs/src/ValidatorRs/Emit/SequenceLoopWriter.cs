using System.Reflection.Emit;
using ValidatorRs.Plans;
using ValidatorRs.Running;

namespace ValidatorRs.Emit;

/// <summary>Writes the call of a run-time loop, with a method of its own for what is done with each element.</summary>
internal sealed class SequenceLoopWriter(EmittedGroup group, ILGenerator il, Action loadOwner)
{
    public void Write(ElementLoop loop, LocalBuilder sequence)
    {
        ValueLoad.As(il, sequence, typeof(object));
        if (loop.Kind == LoopKind.Late)
        {
            group.LoadConstant(il, loop, typeof(ElementLoop));
            loadOwner();
            LoadDelegate(loop.Keys);
            LoadDelegate(loop.Elements);
            il.Emit(OpCodes.Ldarg_2);
            il.Emit(OpCodes.Call, typeof(SequenceWalk).GetMethod(nameof(SequenceWalk.Late))!);
            return;
        }

        loadOwner();
        if (loop.Kind == LoopKind.Dictionary)
        {
            var (_, value, key) = Shapes.TypeKinds.LoopOf(sequence.LocalType)!.Value;
            LoadDelegate(loop.Keys);
            LoadDelegate(loop.Elements);
            il.Emit(OpCodes.Ldarg_2);
            il.Emit(OpCodes.Call, typeof(SequenceWalk).GetMethod(nameof(SequenceWalk.Dictionary))!.MakeGenericMethod(key!, value));
            return;
        }

        LoadDelegate(loop.Elements);
        il.Emit(OpCodes.Ldarg_2);
        var method = loop.Kind == LoopKind.Sequence ? nameof(SequenceWalk.Sequence) : nameof(SequenceWalk.Untyped);
        il.Emit(OpCodes.Call, typeof(SequenceWalk).GetMethod(method)!.MakeGenericMethod(loop.Elements!.Type));
    }

    private void LoadDelegate(ValueProgram? program)
    {
        if (program is null)
        {
            il.Emit(OpCodes.Ldnull);
            return;
        }

        var (method, field) = group.DefineElement(program.Type);
        var body = method.GetILGenerator();
        var value = body.DeclareLocal(program.Type);
        body.Emit(OpCodes.Ldarg_1);
        body.Emit(OpCodes.Stloc, value);
        var writer = new ProgramWriter(group, body, null, () => body.Emit(OpCodes.Ldarg_0));
        writer.Write(program, value, null);
        body.Emit(OpCodes.Ret);
        writer.WriteDeferred();
        il.Emit(OpCodes.Ldsfld, field);
    }
}
