using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace ValidatorRs.Emit;

/// <summary>Gives the dynamic module that plans are emitted into: one for each set of model assemblies.</summary>
/// <remarks>
/// The runtime reads the list of assemblies whose non-public members may be used when the first type is created, so
/// plans that touch other assemblies need another module. Ordinary types of an ordinary assembly get tiered compilation.
/// </remarks>
internal sealed class PlanModules
{
    private static readonly ConstructorInfo IgnoresAccessChecksTo = typeof(IgnoresAccessChecksToAttribute).GetConstructor([typeof(string)])!;
    private static int _typeNumber;
    private readonly Dictionary<string, ModuleBuilder> _modules = new(StringComparer.Ordinal);

    public TypeBuilder DefineType(IReadOnlySet<Assembly> assemblies, bool collectible)
    {
        var names = assemblies.Append(typeof(PlanModules).Assembly).Select(a => a.GetName().Name!).Distinct().Order(StringComparer.Ordinal).ToArray();
        var key = string.Join('|', names);

        // A module that lasts would keep a collectible model alive; each collectible group has its own.
        if (collectible || !_modules.TryGetValue(key, out var module))
        {
            module = Create(names, collectible);
            if (!collectible)
            {
                _modules.Add(key, module);
            }
        }

        var attributes = TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed | TypeAttributes.BeforeFieldInit;
        return module.DefineType($"Plans{Interlocked.Increment(ref _typeNumber)}", attributes);
    }

    private static ModuleBuilder Create(string[] names, bool collectible)
    {
        var access = collectible ? AssemblyBuilderAccess.RunAndCollect : AssemblyBuilderAccess.Run;
        var builder = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("ValidatorRs.Plans"), access);
        foreach (var name in names)
        {
            builder.SetCustomAttribute(new CustomAttributeBuilder(IgnoresAccessChecksTo, [name]));
        }

        return builder.DefineDynamicModule("plans");
    }
}
