using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using ValidatorRs.Plans;
using ValidatorRs.Reports;

namespace ValidatorRs.Running;

/// <summary>Loops for emitted code over sequences that have no indexer worth inlining.</summary>
internal static class SequenceWalk
{
    public static void Sequence<T>(IEnumerable<T> sequence, object? owner, ElementMethod<T> element, ref Sink sink)
    {
        if (IsDefault(sequence))
        {
            return;
        }

        var index = 0;
        foreach (var value in sequence)
        {
            var before = sink.Count;
            element(owner, value, ref sink);
            if (sink.Count != before && sink.Unwind(before, null, index))
            {
                return;
            }

            index++;
        }
    }

    public static void Untyped<T>(IEnumerable sequence, object? owner, ElementMethod<T> element, ref Sink sink)
    {
        var index = 0;
        foreach (var value in sequence)
        {
            var before = sink.Count;
            element(owner, (T)value, ref sink);
            if (sink.Count != before && sink.Unwind(before, Indices(sequence, index), index))
            {
                return;
            }

            index++;
        }
    }

    public static void Dictionary<TKey, TValue>(
        IEnumerable<KeyValuePair<TKey, TValue>> dictionary, object? owner, ElementMethod<TKey>? keys, ElementMethod<TValue>? values, ref Sink sink)
    {
        foreach (var (key, value) in dictionary)
        {
            var before = sink.Count;
            keys?.Invoke(owner, key, ref sink);
            if (sink.Count != before && sink.Unwind(before, new DictionaryKey(key, true), 0))
            {
                return;
            }

            before = sink.Count;
            values?.Invoke(owner, value, ref sink);
            if (sink.Count != before && sink.Unwind(before, new DictionaryKey(key, false), 0))
            {
                return;
            }
        }
    }

    /// <summary>Gives the indices of the element that an array of several dimensions enumerates as the n-th; null for other sequences.</summary>
    public static int[]? Indices(IEnumerable sequence, int position)
    {
        if (sequence is not Array { Rank: > 1 } array)
        {
            return null;
        }

        var indices = new int[array.Rank];
        for (var dimension = array.Rank - 1; dimension >= 0; dimension--)
        {
            var length = array.GetLength(dimension);
            indices[dimension] = array.GetLowerBound(dimension) + (position % length);
            position /= length;
        }

        return indices;
    }

    /// <summary>Tells an ImmutableArray that was never set, which throws when enumerated: it has no elements to check.</summary>
    public static bool IsDefault(object sequence)
    {
        var type = sequence.GetType();
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            && (bool)type.GetProperty(nameof(ImmutableArray<int>.IsDefault), BindingFlags.Instance | BindingFlags.Public)!.GetValue(sequence)!;
    }
}
