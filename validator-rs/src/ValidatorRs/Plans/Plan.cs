using ValidatorRs.GeneratedCode;
using ValidatorRs.Running;

namespace ValidatorRs.Plans;

/// <summary>The rules of one type, ready to run.</summary>
internal abstract class Plan(TypeModel model)
{
    public TypeModel Model { get; } = model;

    /// <summary>True when values lead to further objects.</summary>
    public bool HasChildren => Model.HasChildren;

    /// <summary>True when objects on the current path must be remembered: the declared types may form cycles.</summary>
    public virtual bool Tracking => Model.Tracking;

    /// <summary>The code that the source generator made for the plan; null without any.</summary>
    public GeneratedPlan? Generated { get; init; }

    /// <exception cref="ValidationDefinitionException">A rule of the plan, or of one it leads to, must be awaited.</exception>
    public void RequireSynchronous()
    {
        if (Model.AsyncSite is var (place, rule))
        {
            throw Async.AsyncSite.Refusal(place, rule);
        }
    }

    /// <summary>True when the method is compiled code; before that, the model is walked.</summary>
    public bool IsCompiled { get; protected set; }

    public abstract Delegate Entry { get; }

    public abstract void Run(object value, ref Sink sink);

    /// <summary>Puts compiled code in the place of the walk.</summary>
    public abstract void Become(Delegate compiled);
}

/// <summary>The rules of <typeparamref name="T"/>.</summary>
internal sealed class Plan<T>(TypeModel model, PlanMethod<T> method) : Plan(model)
{
    private volatile PlanMethod<T> _method = method;

    public PlanMethod<T> Method => _method;

    public override Delegate Entry => _method;

    public override void Run(object value, ref Sink sink) => Method((T)value, ref sink);

    public override void Become(Delegate compiled)
    {
        _method = (PlanMethod<T>)compiled;
        IsCompiled = true;
    }
}
