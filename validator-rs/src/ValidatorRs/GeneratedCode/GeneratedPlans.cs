using System.Collections.Concurrent;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using ValidatorRs.Plans;

namespace ValidatorRs.GeneratedCode;

/// <summary>Knows the generated plans of the program; module initializers fill it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GeneratedPlans
{
    private static readonly ConcurrentDictionary<Type, Func<PlanModel, GeneratedPlan>> Lasting = new();

    // A plug-in's plans go when its types go.
    private static readonly ConditionalWeakTable<Type, Func<PlanModel, GeneratedPlan>> Collectible = [];

    /// <summary>Registers a plan; the first one of a type stays.</summary>
    public static void Register(Type type, Func<PlanModel, GeneratedPlan> create)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(create);
        if (type.IsCollectible)
        {
            Collectible.TryAdd(type, create);
        }
        else
        {
            Lasting.TryAdd(type, create);
        }
    }

    internal static bool Has(Type type) => Find(type) is not null;

    /// <summary>Makes the generated plan of a model; null when there is none, or when it lacks a member: one registered by name that generated code cannot reach.</summary>
    internal static Plan? Create(TypeModel model)
    {
        if (Find(model.Type) is not { } create)
        {
            return null;
        }

        var shown = new PlanModel(model);
        var plan = create(shown);
        return shown.Fits ? plan.Plan : null;
    }

    private static Func<PlanModel, GeneratedPlan>? Find(Type type) =>
        type.IsCollectible ? Collectible.TryGetValue(type, out var own) ? own : null : Lasting.GetValueOrDefault(type);
}
