using System.Reflection;
using System.Reflection.Emit;
using ValidatorRs.Plans;
using ValidatorRs.Running;

namespace ValidatorRs.Emit;

/// <summary>Emits the plans of a group of types as static methods of one type, which call each other directly.</summary>
internal sealed class PlanEmitter
{
    // Delegates closed over a first argument are called without the shuffle thunk of open static ones.
    private static readonly object Closure = new();
    private readonly PlanModules _modules = new();

    /// <param name="models">Types that may lead to each other.</param>
    /// <param name="known">Finds the plan of a type that was emitted before.</param>
    /// <returns>The entry of each type's code, in the order of the models.</returns>
    public IReadOnlyList<Delegate> Emit(IReadOnlyCollection<TypeModel> models, Func<Type, Plan?> known)
    {
        var collectible = models.Any(m => m.Type.IsCollectible);
        var builder = _modules.DefineType(TouchedAssemblies.Of(models), collectible);
        var group = new EmittedGroup(builder, known);
        foreach (var model in models)
        {
            group.Declare(model);
        }

        foreach (var model in models)
        {
            new PlanWriter(group, model).Write();
        }

        var type = builder.CreateType();
        group.Complete(type);
        return models.Select(m => Create(m, type.GetMethod(group.NameOf(m.Type))!)).ToArray();
    }

    private static Delegate Create(TypeModel model, MethodInfo method) =>
        Delegate.CreateDelegate(typeof(PlanMethod<>).MakeGenericType(model.Type), Closure, method);
}
