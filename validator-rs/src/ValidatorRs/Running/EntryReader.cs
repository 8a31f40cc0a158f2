using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace ValidatorRs.Running;

/// <summary>Reads key and value of a boxed dictionary entry.</summary>
internal static class EntryReader
{
    private static readonly ConcurrentDictionary<Type, Getters> Known = new();

    public static (object? Key, object? Value) Read(object? entry)
    {
        if (entry is DictionaryEntry untyped)
        {
            return (untyped.Key, untyped.Value);
        }

        if (entry is null)
        {
            return (null, null);
        }

        var type = entry.GetType();
        var getters = type.IsCollectible ? Getters.Of(type) : Known.GetOrAdd(type, Getters.Of);
        return (getters.Key?.Invoke(entry), getters.Value?.Invoke(entry));
    }

    private sealed record Getters(MethodInvoker? Key, MethodInvoker? Value)
    {
        public static Getters Of(Type type) => new(Getter(type, "Key"), Getter(type, "Value"));

        private static MethodInvoker? Getter(Type type, string name) =>
            type.GetProperty(name)?.GetMethod is { } getter ? MethodInvoker.Create(getter) : null;
    }
}
