using System.Collections;
using System.Collections.Concurrent;
using ValidatorRs.Plans;
using ValidatorRs.Shapes;

namespace ValidatorRs.Running;

/// <summary>Finds out how the elements of a value are reached where its type does not say.</summary>
internal static class LateLoop
{
    private static readonly ConcurrentDictionary<Type, LoopKind?> Known = new();

    /// <summary>Gives what is to be enumerated, and how; reports a value that has no elements. Null when there is nothing to do.</summary>
    public static IEnumerable? Open(ElementLoop loop, object value, out bool isDictionary, ref Sink sink)
    {
        isDictionary = false;
        var held = loop.Unwrapper is { } unwrapper ? unwrapper.Read(value) : value;
        if (held is null)
        {
            return null;
        }

        var kind = KindOf(held.GetType());
        isDictionary = kind == LoopKind.Dictionary;
        if (kind is null)
        {
            sink.Fail(ShapeRule.Elements, held);
            return null;
        }

        if (loop.NeedsKeys && !isDictionary)
        {
            sink.Fail(ShapeRule.Keys, held);
            return null;
        }

        return (IEnumerable)held;
    }

    // A type of a collectible assembly must not be held by a lasting cache.
    private static LoopKind? KindOf(Type type) =>
        type.IsCollectible ? TypeKinds.LoopOf(type)?.Kind : Known.GetOrAdd(type, static t => TypeKinds.LoopOf(t)?.Kind);
}
