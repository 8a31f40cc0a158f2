using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using ValidatorRs.GeneratedCode;
using ValidatorRs.Plans;

namespace ValidatorRs.Shapes;

/// <summary>
/// Refuses models of native programs whose members may have been trimmed away. A member that is gone has no rules: the value would
/// pass, and nobody would know.
/// </summary>
internal static class KeptModels
{
    // Written by ValidatorRs.targets, one for each assembly that it tells the trimmer to keep.
    private const string Key = "ValidatorRs.KeptAssembly";

    private static readonly Lazy<HashSet<string>> Kept = new(() => (Assembly.GetEntryAssembly()?.GetCustomAttributes<AssemblyMetadataAttribute>() ?? [])
        .Where(m => m.Key == Key && m.Value is not null)
        .Select(m => m.Value!)
        .ToHashSet(StringComparer.Ordinal));

    /// <exception cref="ValidationDefinitionException">A model lies in an assembly that was not kept.</exception>
    // What the library itself asks of framework types by name.
    [DynamicDependency("Count", typeof(ICollection<>))]
    [DynamicDependency("Count", typeof(IReadOnlyCollection<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(KeyValuePair<,>))]
    [DynamicDependency("IsDefault", typeof(System.Collections.Immutable.ImmutableArray<>))]
    [DynamicDependency("Array", typeof(ArraySegment<>))]
    public static void Require(IEnumerable<TypeModel> models)
    {
        if (RuntimeFeature.IsDynamicCodeSupported)
        {
            return;
        }

        foreach (var model in models)
        {
            // Generated plans name what they need.
            if (!GeneratedPlans.Has(model.Type) && Refusal(model.Type, Kept.Value) is { } problem)
            {
                throw ValidationDefinitionException.At(model.Type, null, null, 0, problem);
            }
        }
    }

    /// <summary>Says why a type is refused; null when it and all its base types lie in kept assemblies or in the framework, which is not walked by its members.</summary>
    internal static string? Refusal(Type type, IReadOnlySet<string> kept)
    {
        for (var level = type; level is not null && !TypeKinds.IsFramework(level); level = level.BaseType)
        {
            if (level.Assembly.GetName().Name is { } name && !kept.Contains(name))
            {
                return $"this native program may lack some of its members. Add <ValidatorRsKeep Include=\"{name}\" /> to the items of the published project, so that they are kept.";
            }
        }

        return null;
    }
}
