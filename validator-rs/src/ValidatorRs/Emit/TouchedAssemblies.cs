using System.Reflection;
using ValidatorRs.Plans;

namespace ValidatorRs.Emit;

/// <summary>Collects the assemblies whose types appear in the emitted code of a group of models.</summary>
internal static class TouchedAssemblies
{
    public static HashSet<Assembly> Of(IEnumerable<TypeModel> models)
    {
        var assemblies = new HashSet<Assembly>();
        foreach (var model in models)
        {
            for (var type = model.Type; type is not null; type = type.BaseType)
            {
                Add(type);
            }

            foreach (var member in model.Members)
            {
                Add(member.Type);
                Add(member.Info.DeclaringType!);
            }
        }

        assemblies.Remove(typeof(object).Assembly);
        return assemblies;

        void Add(Type type)
        {
            if (type.HasElementType)
            {
                Add(type.GetElementType()!);
                return;
            }

            assemblies.Add(type.Assembly);
            foreach (var argument in type.IsGenericType ? type.GetGenericArguments() : [])
            {
                Add(argument);
            }
        }
    }
}
