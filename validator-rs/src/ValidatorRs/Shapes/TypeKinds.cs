using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using ValidatorRs.Plans;

namespace ValidatorRs.Shapes;

/// <summary>Tells which types are walked and how their elements are reached.</summary>
internal static class TypeKinds
{
    // The keys that sign the shared framework and Microsoft's packages: their types hold no rules of ours.
    private static readonly HashSet<string> FrameworkKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        "7cec85d7bea7798e", "b77a5c561934e089", "b03f5f7f11d50a3a", "cc7b13ffcd2ddd51", "adb9793829ddae60", "31bf3856ad364e35",
    };

    private static readonly ConcurrentDictionary<string, bool> FrameworkAssemblies = new(StringComparer.Ordinal);

    public static bool IsFramework(Type type) => FrameworkAssemblies.GetOrAdd(
        type.Assembly.FullName ?? "",
        static (_, assembly) => assembly.GetName().GetPublicKeyToken() is { Length: 8 } key && FrameworkKeys.Contains(Convert.ToHexString(key)),
        type.Assembly);

    /// <summary>Tells how a value of the declared type is walked; sequences of the framework are loops, not walks.</summary>
    public static Walk WalkOf(Type type)
    {
        if (type == typeof(object))
        {
            return Walk.Dynamic;
        }

        if (type.IsPrimitive || type.IsEnum || type.IsPointer || type.IsByRefLike || type.IsArray || type == typeof(string)
            || typeof(Delegate).IsAssignableFrom(type) || typeof(MemberInfo).IsAssignableFrom(type) || IsFramework(type))
        {
            return Walk.None;
        }

        return type.IsInterface || type.IsAbstract ? Walk.Dynamic : Walk.Declared;
    }

    /// <summary>Tells how the elements of a type are reached; null for what is not a sequence.</summary>
    public static (LoopKind Kind, Type Element, Type? Key)? LoopOf(Type type)
    {
        if (type == typeof(string) || type.IsByRefLike)
        {
            return null;
        }

        if (type.IsSZArray)
        {
            return (LoopKind.Array, type.GetElementType()!, null);
        }

        if (type.IsArray)
        {
            return (LoopKind.Untyped, type.GetElementType()!, null);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>))
        {
            return (LoopKind.List, type.GetGenericArguments()[0], null);
        }

        if (DictionaryOf(type) is { } pair)
        {
            return (LoopKind.Dictionary, pair[1], pair[0]);
        }

        if (Sequence(type) is { } element)
        {
            return (LoopKind.Sequence, element, null);
        }

        return typeof(IEnumerable).IsAssignableFrom(type) ? (LoopKind.Untyped, typeof(object), null) : null;
    }

    private static Type[]? DictionaryOf(Type type) => Interfaces(type)
        .Where(i => i.IsGenericType && (i.GetGenericTypeDefinition() == typeof(IDictionary<,>) || i.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)))
        .Select(i => i.GetGenericArguments())
        .FirstOrDefault();

    private static Type? Sequence(Type type)
    {
        var candidates = Interfaces(type)
            .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            .Select(i => i.GetGenericArguments()[0])
            .ToArray();

        // A type that enumerates as several things has no one element type.
        return candidates.Length == 1 ? candidates[0] : null;
    }

    private static IEnumerable<Type> Interfaces(Type type) => type.IsInterface ? type.GetInterfaces().Prepend(type) : type.GetInterfaces();
}
