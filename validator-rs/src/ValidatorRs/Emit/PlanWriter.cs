using System.Reflection;
using System.Reflection.Emit;
using ValidatorRs.Plans;

namespace ValidatorRs.Emit;

/// <summary>Writes the method of one type: members, rules of the object, elements.</summary>
internal sealed class PlanWriter(EmittedGroup group, TypeModel model)
{
    private readonly ILGenerator _il = group.MethodOf(model).GetILGenerator();

    public void Write()
    {
        var tracks = model.HasChildren && !model.Type.IsValueType;
        if (tracks)
        {
            EnterTrail();
        }

        var counts = model.ObjectRules.Count == 0 ? null : new NestedCount(_il);
        var program = new ProgramWriter(group, _il, counts, LoadOwner);
        foreach (var member in model.Members)
        {
            var value = _il.DeclareLocal(member.Type);
            ReadMember(member);
            _il.Emit(OpCodes.Stloc, value);
            program.Write(member.Program, value, member.Node);
        }

        if (counts is not null)
        {
            WriteObjectRules(program, counts);
        }

        if (model.StructRules.Count > 0)
        {
            WriteStructRules(program);
        }

        if (model.Loop is { } loop)
        {
            var self = _il.DeclareLocal(model.Type);
            _il.Emit(OpCodes.Ldarg_1);
            _il.Emit(OpCodes.Stloc, self);
            program.Loop(loop, self);
        }

        if (tracks)
        {
            LeaveTrail();
        }

        _il.Emit(OpCodes.Ret);
        program.WriteDeferred();
    }

    private void EnterTrail()
    {
        var go = _il.DefineLabel();
        _il.Emit(OpCodes.Ldarg_2);
        _il.Emit(OpCodes.Ldfld, SinkMembers.Tracking);
        _il.Emit(OpCodes.Brfalse, go);
        _il.Emit(OpCodes.Ldarg_2);
        _il.Emit(OpCodes.Ldarg_1);
        _il.Emit(OpCodes.Call, SinkMembers.Enter);
        _il.Emit(OpCodes.Brtrue, go);
        _il.Emit(OpCodes.Ret);
        _il.MarkLabel(go);
    }

    private void LeaveTrail()
    {
        var end = _il.DefineLabel();
        _il.Emit(OpCodes.Ldarg_2);
        _il.Emit(OpCodes.Ldfld, SinkMembers.Tracking);
        _il.Emit(OpCodes.Brfalse, end);
        _il.Emit(OpCodes.Ldarg_2);
        _il.Emit(OpCodes.Call, SinkMembers.Leave);
        _il.MarkLabel(end);
    }

    private void ReadMember(MemberModel member)
    {
        _il.Emit(model.Type.IsValueType ? OpCodes.Ldarga : OpCodes.Ldarg, (short)1);
        if (member.Info is FieldInfo field)
        {
            _il.Emit(OpCodes.Ldfld, field);
            return;
        }

        var getter = ((PropertyInfo)member.Info).GetMethod!;
        _il.Emit(getter.IsVirtual && !model.Type.IsValueType ? OpCodes.Callvirt : OpCodes.Call, getter);
    }

    private void WriteObjectRules(ProgramWriter program, NestedCount counts)
    {
        var run = _il.DefineLabel();
        var skip = _il.DefineLabel();
        counts.LoadOwn();
        _il.Emit(OpCodes.Brfalse, run);
        _il.Emit(OpCodes.Ldarg_2);
        _il.Emit(OpCodes.Ldfld, SinkMembers.Settings);
        _il.Emit(OpCodes.Callvirt, SinkMembers.ObjectRulesAlways);
        _il.Emit(OpCodes.Brfalse, skip);
        _il.MarkLabel(run);
        var self = _il.DeclareLocal(model.Type);
        _il.Emit(OpCodes.Ldarg_1);
        _il.Emit(OpCodes.Stloc, self);
        foreach (var rule in model.ObjectRules)
        {
            program.Rules([rule], self, skip);
        }

        _il.MarkLabel(skip);
    }

    private void WriteStructRules(ProgramWriter program)
    {
        var end = _il.DefineLabel();
        var self = _il.DeclareLocal(model.Type);
        _il.Emit(OpCodes.Ldarg_1);
        _il.Emit(OpCodes.Stloc, self);
        program.Rules(model.StructRules, self, end);
        _il.MarkLabel(end);
    }

    private void LoadOwner()
    {
        _il.Emit(OpCodes.Ldarg_1);
        if (model.Type.IsValueType)
        {
            _il.Emit(OpCodes.Box, model.Type);
        }
    }
}
