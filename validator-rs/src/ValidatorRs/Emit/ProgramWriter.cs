using System.Reflection;
using System.Reflection.Emit;
using ValidatorRs.Plans;
using ValidatorRs.Reports;
using ValidatorRs.Rules;
using ValidatorRs.Running;

namespace ValidatorRs.Emit;

/// <summary>Writes what is done with one value: rules, elements, the value's own plan.</summary>
internal sealed class ProgramWriter(EmittedGroup group, ILGenerator il, NestedCount? nested, Action loadOwner)
{
    // What happens after a violation is written behind the method's end: the valid path stays short and straight.
    private readonly List<Action> _deferred = [];

    /// <summary>Where validation goes when it stops: to what puts the steps before the paths; null to leave the method.</summary>
    public Label? Stop { get; set; }

    /// <param name="program">What to do.</param>
    /// <param name="value">Holds the value.</param>
    /// <param name="member">The member to put before the paths of nested violations; null when the caller does that.</param>
    public void Write(ValueProgram program, LocalBuilder value, MemberNode? member)
    {
        var end = il.DefineLabel();
        Rules(program.Steps, value, end);
        if (program.Loop is not null || program.Walk != Walk.None)
        {
            var before = member is null ? null : SaveCount();
            var outer = Stop;
            var unwind = il.DefineLabel();
            Stop = before is null ? outer : unwind;
            Below(program, value);
            Stop = outer;
            il.MarkLabel(unwind);
            if (before is not null)
            {
                Unwind(before, () => group.LoadNode(il, member!), () => il.Emit(OpCodes.Ldc_I4_0), nested);
            }
        }

        il.MarkLabel(end);
    }

    public void WriteDeferred()
    {
        // Deferred code may defer more.
        for (var i = 0; i < _deferred.Count; i++)
        {
            _deferred[i]();
        }
    }

    public void Rules(IReadOnlyList<Step> steps, LocalBuilder value, Label end)
    {
        var mayBeNull = ValueLoad.CanBeNull(value.LocalType);
        for (var i = 0; i < steps.Count; i++)
        {
            if (mayBeNull && steps.Skip(i).All(PassesNull))
            {
                // One test for all of them: the first call of a plan is paid for by the branch.
                ValueLoad.TestNotNull(il, value);
                il.Emit(OpCodes.Brfalse, end);
                mayBeNull = false;
            }

            switch (steps[i])
            {
                case OmitStep omit:
                    Omit(omit, value, mayBeNull, end);
                    mayBeNull = false;
                    break;
                case RuleStep rule:
                    OneOf([rule], rule.Site, value, mayBeNull, end);
                    mayBeNull &= rule.Rule.Nulls != NullHandling.Fail;
                    break;
                case AnyStep any:
                    OneOf(any.Alternatives, any.Site, value, mayBeNull, end);
                    break;
            }
        }
    }

    private static bool PassesNull(Step step) => step is RuleStep { Rule.Nulls: NullHandling.Pass };

    public void Loop(ElementLoop loop, LocalBuilder value)
    {
        if (loop.Kind is LoopKind.Array or LoopKind.List)
        {
            new IndexLoopWriter(il, this).Write(loop.Kind, loop.Elements!, value);
            return;
        }

        new SequenceLoopWriter(group, il, loadOwner).Write(loop, value);
    }

    public LocalBuilder SaveCount()
    {
        var before = il.DeclareLocal(typeof(int));
        LoadCount();
        il.Emit(OpCodes.Stloc, before);
        return before;
    }

    /// <summary>Puts a step before the paths of the violations since <paramref name="before"/>, if there are any.</summary>
    public void Unwind(LocalBuilder before, Action loadNode, Action loadIndex, NestedCount? count)
    {
        var grown = il.DefineLabel();
        var next = il.DefineLabel();
        LoadCount();
        il.Emit(OpCodes.Ldloc, before);
        il.Emit(OpCodes.Bne_Un, grown);
        il.MarkLabel(next);
        var stop = Stop;
        _deferred.Add(() =>
        {
            il.MarkLabel(grown);
            count?.Add(before);
            il.Emit(OpCodes.Ldarg_2);
            il.Emit(OpCodes.Ldloc, before);
            loadNode();
            loadIndex();
            il.Emit(OpCodes.Call, SinkMembers.Unwind);
            il.Emit(OpCodes.Brfalse, next);
            Leave(stop);
        });
    }

    /// <summary>Has a label ask a method of the sink whether validation stops, and come back here when it does not.</summary>
    public void StopIf(Label label, MethodInfo asked)
    {
        var next = il.DefineLabel();
        il.MarkLabel(next);
        var stop = Stop;
        _deferred.Add(() =>
        {
            il.MarkLabel(label);
            il.Emit(OpCodes.Ldarg_2);
            il.Emit(OpCodes.Call, asked);
            il.Emit(OpCodes.Brfalse, next);
            Leave(stop);
        });
    }

    private void Omit(OmitStep omit, LocalBuilder value, bool mayBeNull, Label end)
    {
        if (mayBeNull)
        {
            ValueLoad.TestNotNull(il, value);
            il.Emit(OpCodes.Brfalse, end);
        }

        if (omit.IsPresent is not AlwaysHolds)
        {
            Call(omit.IsPresent, value);
            il.Emit(OpCodes.Brfalse, end);
        }
    }

    private void OneOf(IReadOnlyList<RuleStep> alternatives, RuleSite site, LocalBuilder value, bool mayBeNull, Label end)
    {
        var holds = il.DefineLabel();
        var broken = il.DefineLabel();
        var isNull = il.DefineLabel();
        for (var i = 0; i < alternatives.Count - 1; i++)
        {
            var otherwise = il.DefineLabel();
            Check(alternatives[i], value, mayBeNull, holds, otherwise);
            if (alternatives[i].Call is AlwaysHolds)
            {
                il.Emit(OpCodes.Br, holds);
            }
            else
            {
                Call(alternatives[i].Call, value);
                il.Emit(OpCodes.Brtrue, holds);
            }

            il.MarkLabel(otherwise);
        }

        var last = alternatives[^1];
        var nullIsBroken = Check(last, value, mayBeNull, holds, isNull);
        if (last.Call is not AlwaysHolds)
        {
            Call(last.Call, value);
            il.Emit(OpCodes.Brfalse, broken);
        }

        il.MarkLabel(holds);
        var stop = Stop;
        _deferred.Add(() => Broken(site, value, last.Call is AlwaysHolds ? null : broken, nullIsBroken ? isNull : null, holds, end, stop));
    }

    // Null jumps to what it means; true when that is "isNull".
    private bool Check(RuleStep step, LocalBuilder value, bool mayBeNull, Label holds, Label isNull)
    {
        if (!mayBeNull || step.Rule.Nulls == NullHandling.Run)
        {
            return false;
        }

        ValueLoad.TestNotNull(il, value);
        il.Emit(OpCodes.Brfalse, step.Rule.Nulls == NullHandling.Pass ? holds : isNull);
        return step.Rule.Nulls == NullHandling.Fail;
    }

    private void Call(RuleCall call, LocalBuilder value)
    {
        if (call is ScopedCall scoped)
        {
            group.LoadConstant(il, scoped.Rule, typeof(IScopedRule));
            ValueLoad.As(il, value, typeof(object));
            loadOwner();
            il.Emit(OpCodes.Ldarg_2);
            il.Emit(OpCodes.Callvirt, SinkMembers.Holds);
            return;
        }

        var direct = (StaticCall)call;
        ValueLoad.As(il, value, direct.ValueType);
        var parameters = direct.Method.GetParameters();
        for (var i = 0; i < direct.Constants.Length; i++)
        {
            group.LoadConstant(il, direct.Constants[i], parameters[i + 1].ParameterType);
        }

        il.Emit(OpCodes.Call, direct.Method);
    }

    private void Broken(RuleSite site, LocalBuilder value, Label? broken, Label? isNull, Label next, Label end, Label? stop)
    {
        if (broken is { } label && !site.Rule.EndsMember)
        {
            il.MarkLabel(label);
            Fail(site, value);
            il.Emit(OpCodes.Switch, [next, end]);
            Leave(stop);
            broken = null;
        }

        // Null leaves nothing for the rules after this one to look at.
        if (broken is null && isNull is null)
        {
            return;
        }

        foreach (var ending in new[] { broken, isNull }.OfType<Label>())
        {
            il.MarkLabel(ending);
        }

        Fail(site, value);
        il.Emit(OpCodes.Ldc_I4, FailureFlow.Stop);
        il.Emit(OpCodes.Bne_Un, end);
        Leave(stop);
    }

    private void Leave(Label? stop)
    {
        if (stop is { } label)
        {
            il.Emit(OpCodes.Br, label);
        }
        else
        {
            il.Emit(OpCodes.Ret);
        }
    }

    private void Fail(RuleSite site, LocalBuilder value)
    {
        il.Emit(OpCodes.Ldarg_2);
        group.LoadSite(il, site);
        ValueLoad.As(il, value, typeof(object));
        il.Emit(OpCodes.Call, SinkMembers.Fail);
    }

    private void Below(ValueProgram program, LocalBuilder value)
    {
        var skip = il.DefineLabel();
        if (ValueLoad.CanBeNull(value.LocalType))
        {
            ValueLoad.TestNotNull(il, value);
            il.Emit(OpCodes.Brfalse, skip);
        }

        if (program.Loop is { } loop)
        {
            Loop(loop, value);
        }

        if (program.Walk != Walk.None)
        {
            WalkInto(program, value, skip);
        }

        il.MarkLabel(skip);
    }

    private void WalkInto(ValueProgram program, LocalBuilder value, Label done)
    {
        if (program.Part != WalkPart.Whole)
        {
            il.Emit(OpCodes.Ldarg_2);
            ValueLoad.As(il, value, typeof(object));
            il.Emit(OpCodes.Ldc_I4, (int)program.Part);
            il.Emit(OpCodes.Call, SinkMembers.RunPart);
            return;
        }

        var type = Nullable.GetUnderlyingType(value.LocalType) ?? value.LocalType;
        if (program.Walk == Walk.Dynamic)
        {
            il.Emit(OpCodes.Ldarg_2);
            ValueLoad.As(il, value, typeof(object));
            il.Emit(OpCodes.Call, SinkMembers.RunDynamic);
            return;
        }

        if (!type.IsSealed && !type.IsValueType)
        {
            var derived = il.DefineLabel();
            il.Emit(OpCodes.Ldloc, value);
            il.Emit(OpCodes.Callvirt, SinkMembers.GetObjectType);
            il.Emit(OpCodes.Ldtoken, type);
            il.Emit(OpCodes.Call, SinkMembers.TypeFromHandle);
            il.Emit(OpCodes.Call, SinkMembers.SameType);
            il.Emit(OpCodes.Brfalse, derived);
            _deferred.Add(() =>
            {
                il.MarkLabel(derived);
                il.Emit(OpCodes.Ldarg_2);
                il.Emit(OpCodes.Ldloc, value);
                il.Emit(OpCodes.Call, SinkMembers.RunDynamic);
                il.Emit(OpCodes.Br, done);
            });
        }

        il.Emit(OpCodes.Ldnull);
        ValueLoad.As(il, value, type);
        il.Emit(OpCodes.Ldarg_2);
        il.Emit(OpCodes.Call, group.PlanOf(type));
    }

    private void LoadCount()
    {
        il.Emit(OpCodes.Ldarg_2);
        il.Emit(OpCodes.Ldfld, SinkMembers.Count);
    }
}
