using ValidatorRs.Running;

namespace ValidatorRs.Plans;

/// <summary>The compiled rules of one type.</summary>
internal abstract class Plan(TypeModel model)
{
    public TypeModel Model { get; } = model;

    /// <summary>True when values lead to further objects.</summary>
    public bool HasChildren => Model.HasChildren;

    /// <summary>True when objects on the current path must be remembered: the declared types may form cycles.</summary>
    public bool Tracking => Model.Tracking;

    /// <exception cref="ValidationDefinitionException">A rule of the plan, or of one it leads to, must be awaited.</exception>
    public void RequireSynchronous()
    {
        if (Model.AsyncSite is var (place, rule))
        {
            throw Async.AsyncSite.Refusal(place, rule);
        }
    }

    public abstract void Run(object value, ref Sink sink);
}

/// <summary>The compiled rules of <typeparamref name="T"/>.</summary>
internal sealed class Plan<T>(TypeModel model, PlanMethod<T> method) : Plan(model)
{
    public PlanMethod<T> Method { get; } = method;

    public override void Run(object value, ref Sink sink) => Method((T)value, ref sink);
}
