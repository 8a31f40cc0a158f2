using ValidatorRs.Generators.Model;
using ValidatorRs.Generators.Shared;

namespace ValidatorRs.Generators.Emitting;

/// <summary>Writes the plan of one type.</summary>
internal sealed class PlanEmitter(PlannedType plan)
{
    private const string Space = "global::ValidatorRs.GeneratedCode";
    private const string Hidden = "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";
    private readonly SourceWriter _writer = new();
    private readonly SlotTable _slots = new(plan);

    /// <summary>Writes a plan that is never registered, for the other plans that name it.</summary>
    public static SourceWriter EmitPlaceholder(PlannedType plan)
    {
        var writer = Head(new SourceWriter(), plan);
        writer.Line($"private {plan.ClassName}({Space}.PlanModel model)").Open("    : base(model)").Close().Line();
        writer.Open($"public override void Link({Space}.PlanLinks links)").Close().Line();
        writer.Open($"public override void Run({plan.Type} value, {Space}.PlanRun run)").Close();
        return writer.Close().Close();
    }

    public SourceWriter Emit()
    {
        Head(_writer, plan);
        foreach (var slot in _slots.All)
        {
            _writer.Line($"private readonly {Space}.ValueSlot<{slot.Value.Carrier}> {slot.Field};");
        }

        foreach (var target in _slots.Targets)
        {
            _writer.Line($"private {target.ClassName}? _{target.ClassName};");
        }

        EmitConstructor();
        EmitRegister();
        EmitLink();
        EmitRun();
        new LoopEmitter(_writer, plan).Emit(_slots);
        EmitAccessors();
        return _writer.Close().Close();
    }

    private static SourceWriter Head(SourceWriter writer, PlannedType plan) => writer
        .Open($"namespace {plan.Space}")
        .Line(Hidden)
        .Line($"[global::System.CodeDom.Compiler.GeneratedCode(\"{SourceWriter.Generator}\", \"{SourceWriter.Version}\")]")
        .Open($"internal sealed class {plan.ClassName} : {Space}.GeneratedPlan<{plan.Type}>");

    private void EmitConstructor()
    {
        _writer.Line().Line($"public {plan.ClassName}({Space}.PlanModel model)").Open("    : base(model)");
        foreach (var slot in _slots.All)
        {
            _writer.Line($"{slot.Field} = {slot.Source}<{slot.Value.Carrier}>({slot.Name}{Space}.ValueWalk.{slot.Value.Walk}, {Space}.ValueLoop.{slot.Value.Loop});");
        }

        _writer.Close();
    }

    // What the rules are read from at run time must survive trimming.
    private void EmitRegister()
    {
        _writer.Line();
        foreach (var type in plan.Kept)
        {
            _writer.Line($"[global::System.Diagnostics.CodeAnalysis.DynamicDependency(global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.All, typeof({type}))]");
        }

        _writer.Open("internal static void Register()");
        _writer.Line($"{Space}.GeneratedPlans.Register(typeof({plan.Type}), static model => new {plan.ClassName}(model));");
        _writer.Close();
    }

    private void EmitLink()
    {
        _writer.Line().Open($"public override void Link({Space}.PlanLinks links)");
        foreach (var target in _slots.Targets)
        {
            _writer.Line($"_{target.ClassName} = links.Find<{target.Type}>() as {target.ClassName};");
        }

        _writer.Close();
    }

    private void EmitRun()
    {
        _writer.Line().Open($"public override void Run({plan.Type} value, {Space}.PlanRun run)");
        if (!plan.IsValueType)
        {
            _writer.Line("var entered = Enters && run.Tracking;");
            _writer.Open("if (entered && !run.Enter(value))").Line("return;").Close().Line();
        }

        _writer.Line("var start = run.Count;").Line("var nested = 0;");
        for (var i = 0; i < plan.Members.Count; i++)
        {
            EmitMember(plan.Members[i], _slots.Members[i]);
        }

        _writer.Open("if (HasObjectPart && ObjectStops(value, run, start, nested))").Line("return;").Close();
        if (!plan.IsValueType)
        {
            _writer.Line().Open("if (entered)").Line("run.Leave();").Close();
        }

        _writer.Close();
    }

    private void EmitMember(PlannedMember member, Slot slot)
    {
        _writer.Open($"if ({slot.Field}.IsActive)");

        // What is declared as dynamic must not be bound at run time.
        _writer.Line($"{(slot.Value.Type == "object" ? "object?" : "var")} item = {Read(member, slot)};");
        if (slot.Value.IsFlat)
        {
            _writer.Open($"if (!({ValueText.Holds(slot)}) && {slot.Field}.Rules(run, item, value, ref nested) == 2)").Line("return;").Close();
        }
        else
        {
            _writer.Line($"var flow = {ValueText.Flow(slot, "value")};");
            _writer.Open("if (flow == 2)").Line("return;").Close().Line();
            _writer.Open("if (flow == 0)");
            _writer.Line("var before = run.Count;").Line("var stop = false;");
            ValueText.EmitBelow(_writer, slot, "value");
            _writer.Open($"if (run.Count != before && {slot.Field}.Unwind(run, before, stop, ref nested))").Line("return;").Close();
            _writer.Close();
        }

        _writer.Close().Line();
    }

    private string Read(PlannedMember member, Slot slot) => member.Access == MemberAccess.Direct
        ? $"value.{member.Identifier}"
        : $"Read{slot.Field}({(plan.IsValueType ? "ref " : "")}value)";

    private void EmitAccessors()
    {
        for (var i = 0; i < plan.Members.Count; i++)
        {
            var member = plan.Members[i];
            if (member.Access == MemberAccess.Direct)
            {
                continue;
            }

            var isField = member.Access == MemberAccess.Field;
            var (kind, name) = isField ? ("Field", member.Name) : ("Method", "get_" + member.Name);
            _writer.Line().Line($"[global::System.Runtime.CompilerServices.UnsafeAccessor(global::System.Runtime.CompilerServices.UnsafeAccessorKind.{kind}, Name = \"{name}\")]");
            _writer.Line($"private static extern {(isField ? "ref " : "")}{member.Value.Type} Read{_slots.Members[i].Field}({(plan.IsValueType ? "ref " : "")}{member.DeclaringType} value);");
        }
    }
}
