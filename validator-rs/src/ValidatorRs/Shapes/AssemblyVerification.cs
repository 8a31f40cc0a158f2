using System.Reflection;
using ValidatorRs.Plans;

namespace ValidatorRs.Shapes;

/// <summary>Builds the plans of an assembly's types.</summary>
internal static class AssemblyVerification
{
    /// <exception cref="AggregateException">Some types have wrong rules.</exception>
    public static int Run(PlanSet plans, Assembly assembly)
    {
        var count = 0;
        var mistakes = new List<Exception>();
        foreach (var type in assembly.GetTypes())
        {
            try
            {
                if (IsVerifiable(type))
                {
                    count++;
                    plans.Get(type);
                }
            }
            catch (ValidationDefinitionException mistake)
            {
                mistakes.Add(mistake);
            }
        }

        return mistakes.Count == 0
            ? count
            : throw new AggregateException($"{mistakes.Count} of {count} types of {assembly.GetName().Name} have wrong rules.", mistakes);
    }

    // Open generic types have no values; their instantiations are verified where they are used.
    private static bool IsVerifiable(Type type) =>
        TypeKinds.WalkOf(type) == Walk.Declared && !type.ContainsGenericParameters && !type.IsByRefLike
        && MemberFinder.HasRules(type);
}
