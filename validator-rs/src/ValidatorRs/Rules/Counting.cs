using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace ValidatorRs.Rules;

/// <summary>Counts the elements of a sequence, without enumerating it where it knows its count.</summary>
internal static class Counting
{
    private static readonly ConcurrentDictionary<Type, MethodInvoker?> CountGetters = new();

    public static int Of(IEnumerable value)
    {
        if (value is ICollection counted)
        {
            return counted.Count;
        }

        var type = value.GetType();
        var getter = type.IsCollectible ? Getter(type) : CountGetters.GetOrAdd(type, Getter);
        if (getter is not null)
        {
            return (int)getter.Invoke(value)!;
        }

        var count = 0;
        foreach (var _ in value)
        {
            count++;
        }

        return count;
    }

    // HashSet<T> and many read-only collections have Count without being ICollection.
    private static MethodInvoker? Getter(Type type) => type.GetInterfaces()
        .Where(i => i.IsGenericType && (i.GetGenericTypeDefinition() == typeof(ICollection<>) || i.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>)))
        .Select(i => MethodInvoker.Create(i.GetProperty("Count")!.GetMethod!))
        .FirstOrDefault();
}
