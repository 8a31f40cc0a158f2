using System.Collections.Concurrent;
using System.Reflection;

namespace ValidatorRs.Rules;

/// <summary>Reads the member that a cross-field rule names, <c>Address.Country</c>, from an object.</summary>
internal static class FieldPath
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.IgnoreCase;
    private static readonly ConcurrentDictionary<(Type, string), MemberInfo?> Known = new();

    /// <summary>Reads the member; null when it, or an object on the way, is null or does not exist.</summary>
    public static object? Read(object? owner, string path)
    {
        foreach (var name in path.Split('.'))
        {
            if (owner is IReadOnlyDictionary<string, object?> map)
            {
                owner = map.GetValueOrDefault(name);
                continue;
            }

            owner = owner is null ? null : Find(owner.GetType(), name) switch
            {
                PropertyInfo property => property.GetValue(owner, BindingFlags.DoNotWrapExceptions, null, null, null),
                FieldInfo field => field.GetValue(owner),
                _ => null,
            };
        }

        return owner;
    }

    /// <summary>Tells whether the declared types have the member.</summary>
    public static bool Exists(Type owner, string path)
    {
        Type? type = owner;
        if (typeof(IReadOnlyDictionary<string, object?>).IsAssignableFrom(owner))
        {
            return true;
        }

        foreach (var name in path.Split('.'))
        {
            type = type is null ? null : Find(Nullable.GetUnderlyingType(type) ?? type, name) switch
            {
                PropertyInfo property => property.PropertyType,
                FieldInfo field => field.FieldType,
                _ => null,
            };
            if (type == typeof(object) || type is { IsInterface: true })
            {
                return true;
            }
        }

        return type is not null;
    }

    private static MemberInfo? Find(Type type, string name) =>
        type.IsCollectible ? Search((type, name)) : Known.GetOrAdd((type, name), Search);

    // The exact spelling wins; Go's tags written for another casing find the member all the same.
    private static MemberInfo? Search((Type Type, string Name) key)
    {
        for (var type = key.Type; type is not null; type = type.BaseType)
        {
            var members = type.GetMember(key.Name, MemberTypes.Property | MemberTypes.Field, Any | BindingFlags.DeclaredOnly);
            if ((Array.Find(members, m => m.Name == key.Name) ?? members.FirstOrDefault()) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
