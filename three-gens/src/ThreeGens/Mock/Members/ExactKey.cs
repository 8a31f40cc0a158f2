using System.Runtime.CompilerServices;

namespace ThreeGens.Mocks;

/// <summary>Knows whether arguments can be found by hash: only where no later change of an object can move its hash.</summary>
internal static class ExactKey<TArgs>
{
    public static readonly bool IsStable = IsStableType(typeof(TArgs));

    private static bool IsStableType(Type type)
    {
        if (type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || type == typeof(Guid)
            || type == typeof(DateTime) || type == typeof(DateTimeOffset) || type == typeof(DateOnly) || type == typeof(TimeOnly) || type == typeof(TimeSpan)
            || type == typeof(CancellationToken) || type == typeof(Type))
        {
            return true;
        }

        return type.IsValueType && type.IsGenericType && type.IsAssignableTo(typeof(ITuple)) && Array.TrueForAll(type.GetGenericArguments(), IsStableType);
    }
}
