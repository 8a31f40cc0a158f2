using System.ComponentModel;
using ValidatorRs.Plans;
using ValidatorRs.Running;

namespace ValidatorRs.GeneratedCode;

/// <summary>Is the base of generated plans, whatever they validate.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class GeneratedPlan
{
    private protected GeneratedPlan()
    {
    }

    internal abstract Plan Plan { get; }

    /// <summary>Finds the plans that this one calls.</summary>
    public abstract void Link(PlanLinks links);
}

/// <summary>Is the base of the generated plans of <typeparamref name="T"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class GeneratedPlan<T> : GeneratedPlan
{
    private readonly TypeModel _model;

    /// <summary>Ties the plan to the rules of one validator.</summary>
    protected GeneratedPlan(PlanModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model.Model;
        Enters = _model.HasChildren && !typeof(T).IsValueType;
        HasObjectPart = _model.ObjectRules.Count + _model.StructRules.Count > 0 || _model.Loop is not null;
        Plan = new Plan<T>(_model, Start) { Generated = this };
    }

    /// <value>True when the object is remembered while it is on the path.</value>
    protected bool Enters { get; }

    /// <value>True when the object as a whole has rules, or is a sequence.</value>
    protected bool HasObjectPart { get; }

    internal override Plan Plan { get; }

    /// <summary>Validates a value that is not null.</summary>
    public abstract void Run(T value, PlanRun run);

    /// <summary>Checks what follows the members: rules of the object and its elements. True when validation stops.</summary>
    /// <param name="value">The object.</param>
    /// <param name="run">The validation.</param>
    /// <param name="before">The violations before the object's members.</param>
    /// <param name="nested">The violations of nested objects.</param>
    protected bool ObjectStops(object value, PlanRun run, int before, int nested) =>
        Interpreter.AfterMembers(_model, value, WalkPart.Whole, before, nested, ref run.Sink);

    private void Start(T value, ref Sink sink) => Run(value, new PlanRun(ref sink));
}
