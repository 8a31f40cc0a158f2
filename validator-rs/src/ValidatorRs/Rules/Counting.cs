using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using ValidatorRs.Running;

namespace ValidatorRs.Rules;

/// <summary>Counts the elements of a sequence, without enumerating it where it knows its count.</summary>
internal static class Counting
{
    /// <summary>What is enumerated at most of a sequence that does not know its count, where a rule needs all of it: it may never end.</summary>
    public const int Longest = 1_000_000;

    private static readonly ConcurrentDictionary<Type, MethodInvoker?> CountGetters = new();

    /// <exception cref="InvalidOperationException">The sequence does not know its count and goes on after <see cref="Longest"/> elements.</exception>
    public static int Of(IEnumerable value) => UpTo(value, Longest + 1L) is var count && count > Longest && Known(value) is null ? throw TooLong() : count;

    /// <summary>Counts the elements; one that does not know its count is enumerated no further than to <paramref name="most"/>.</summary>
    public static int UpTo(IEnumerable value, long most)
    {
        if (Known(value) is { } known)
        {
            return known;
        }

        var count = 0;
        foreach (var _ in value)
        {
            if (++count >= most || count == int.MaxValue)
            {
                break;
            }
        }

        return count;
    }

    /// <summary>Gives the count that a sequence knows; null when it has to be enumerated.</summary>
    public static int? Known(IEnumerable value)
    {
        if (SequenceWalk.IsDefault(value))
        {
            return 0;
        }

        if (value is ICollection counted)
        {
            return counted.Count;
        }

        var type = value.GetType();
        var getter = type.IsCollectible ? Getter(type) : CountGetters.GetOrAdd(type, Getter);
        return (int?)getter?.Invoke(value);
    }

    public static InvalidOperationException TooLong() => new($"The sequence goes on after {Longest} elements.");

    // HashSet<T> and many read-only collections have Count without being ICollection.
    private static MethodInvoker? Getter(Type type) => type.GetInterfaces()
        .Where(i => i.IsGenericType && (i.GetGenericTypeDefinition() == typeof(ICollection<>) || i.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>)))
        .Select(i => MethodInvoker.Create(i.GetProperty("Count")!.GetMethod!))
        .FirstOrDefault();
}
