using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using ValidatorRs.Plans;
using ValidatorRs.Reports;
using ValidatorRs.Rules;

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
        var limit = sink.Settings.MaxElements;
        foreach (var value in sequence)
        {
            if (index == limit && !GoesOn(sequence, ref limit, ref sink))
            {
                return;
            }

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
        var limit = sink.Settings.MaxElements;
        foreach (var value in sequence)
        {
            if (index == limit && !GoesOn(sequence, ref limit, ref sink))
            {
                return;
            }

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
        var index = 0;
        var limit = sink.Settings.MaxElements;
        foreach (var (key, value) in dictionary)
        {
            if (index++ == limit && !GoesOn(dictionary, ref limit, ref sink))
            {
                return;
            }

            if (Entry(key, value, owner, keys, values, ref sink))
            {
                return;
            }
        }
    }

    public static void Late(object late, ElementLoop loop, object? owner, ElementMethod<object?>? keys, ElementMethod<object?>? values, ref Sink sink)
    {
        if (LateLoop.Open(loop, late, out var isDictionary, ref sink) is not { } sequence)
        {
            return;
        }

        if (!isDictionary)
        {
            if (values is not null && !IsDefault(sequence))
            {
                Untyped(sequence, owner, values, ref sink);
            }

            return;
        }

        var index = 0;
        var limit = sink.Settings.MaxElements;
        foreach (var entry in sequence)
        {
            if (index++ == limit && !GoesOn(sequence, ref limit, ref sink))
            {
                return;
            }

            var (key, value) = EntryReader.Read(entry);
            if (Entry(key, value, owner, keys, values, ref sink))
            {
                return;
            }
        }
    }

    // True means stop.
    private static bool Entry<TKey, TValue>(TKey key, TValue value, object? owner, ElementMethod<TKey>? keys, ElementMethod<TValue>? values, ref Sink sink)
    {
        var before = sink.Count;
        keys?.Invoke(owner, key, ref sink);
        if (sink.Count != before && sink.Unwind(before, new DictionaryKey(key, true), 0))
        {
            return true;
        }

        before = sink.Count;
        values?.Invoke(owner, value, ref sink);
        return sink.Count != before && sink.Unwind(before, new DictionaryKey(key, false), 0);
    }

    /// <summary>
    /// Tells, at the limit, whether a sequence is walked further: to the count that it knows. One that knows none may never end, and is reported.
    /// </summary>
    public static bool GoesOn(IEnumerable sequence, ref int limit, ref Sink sink)
    {
        // Asked once only: a count that grows with every element would put off the end for ever.
        if (limit == sink.Settings.MaxElements && Counting.Known(sequence) is { } count && count > limit)
        {
            limit = count;
            return true;
        }

        sink.Fail(ElementsRule.Site(limit), null);
        return false;
    }

    /// <summary>Reports a list whose length was changed while it was walked by index; true when validation stops.</summary>
    public static bool ListChanged(ref Sink sink)
    {
        sink.Note = new InvalidOperationException("The list was changed while its elements were checked.");
        return sink.Fail(UnreadableRule.OfElements, null) == FailureFlow.Stop;
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

    /// <summary>Tells an ImmutableArray or an ArraySegment that was never set, which throws when enumerated: it has no elements to check.</summary>
    public static bool IsDefault(object sequence)
    {
        var type = sequence.GetType();
        if (!type.IsValueType || !type.IsGenericType)
        {
            return false;
        }

        var definition = type.GetGenericTypeDefinition();
        return definition == typeof(ImmutableArray<>) ? (bool)Property(nameof(ImmutableArray<int>.IsDefault))!
            : definition == typeof(ArraySegment<>) && Property(nameof(ArraySegment<int>.Array)) is null;

        object? Property(string name) => type.GetProperty(name, BindingFlags.Instance | BindingFlags.Public)!.GetValue(sequence);
    }
}
