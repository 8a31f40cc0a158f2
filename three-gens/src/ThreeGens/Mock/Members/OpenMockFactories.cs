using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ThreeGens.Mocks;

/// <summary>Holds the factories of open generic types; a construction is looked up here when no mock was generated for it alone.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OpenMockFactories
{
    private static readonly ConcurrentDictionary<Type, Type> s_factories = new();

    /// <summary>Registers an open factory class; the first registration of a type stays.</summary>
    /// <param name="open">The open generic type.</param>
    /// <param name="factory">A class with the same type parameters that implements <see cref="IOpenMockFactory"/>.</param>
    public static void Register(Type open, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] Type factory) =>
        s_factories.TryAdd(open, factory);

    /// <summary>Gives the factory of a construction; null when its type is not registered or code cannot be made at run time.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2055:MakeGenericType", Justification = "The generated factory repeats the constraints of the mocked type and has no annotations.")]
    [UnconditionalSuppressMessage("Trimming", "IL2070:DynamicallyAccessedMembers", Justification = "Register keeps the constructor.")]
    [UnconditionalSuppressMessage("Trimming", "IL2072:DynamicallyAccessedMembers", Justification = "Register keeps the constructor.")]
    internal static IOpenMockFactory? Of(Type construction)
    {
        // NativeAOT has no code for constructions it did not see; there a call of Mock.Of names the closed type.
        if (!RuntimeFeature.IsDynamicCodeSupported || !construction.IsConstructedGenericType
            || !s_factories.TryGetValue(construction.GetGenericTypeDefinition(), out var factory))
        {
            return null;
        }

        return (IOpenMockFactory)Activator.CreateInstance(factory.MakeGenericType(construction.GetGenericArguments()))!;
    }
}
