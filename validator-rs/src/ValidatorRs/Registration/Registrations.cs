using System.Text.Json;
using System.Text.Json.Nodes;
using ValidatorRs.Reports;

namespace ValidatorRs;

/// <summary>Answers what is registered for a type; frozen with its validator.</summary>
internal sealed class Registrations(RuleRegistry registry)
{
    // JSON values are looked at through what they hold; only here, since no registration may be forgotten.
    private static readonly Unwrapper Element = new(typeof(object), value => JsonValues.Of((JsonElement)value));
    private static readonly Unwrapper Node = new(typeof(object), value => JsonValues.Of((JsonNode)value));

    public static Registrations None { get; } = new(new RuleRegistry());

    /// <summary>True for a type that has rules here, and is therefore walked although it may be the framework's.</summary>
    public bool Has(Type type) => registry.Members.ContainsKey(type) || registry.ObjectChecks.ContainsKey(type);

    /// <summary>Finds the rules of a member: those of the most derived registered type win.</summary>
    public RegisteredMember? Member(Type model, string name)
    {
        if (registry.Members.Count == 0)
        {
            return null;
        }

        for (var type = model; type is not null; type = type.BaseType)
        {
            if (registry.Members.TryGetValue(type, out var members) && members.TryGetValue(name, out var found))
            {
                return found;
            }
        }

        return registry.Members.Where(m => m.Key.IsInterface && m.Key.IsAssignableFrom(model)).Select(m => m.Value.GetValueOrDefault(name)).FirstOrDefault(m => m is not null);
    }

    /// <summary>Lists the names registered for exactly this type that are in none of its members.</summary>
    public IEnumerable<string> Unknown(Type model, IEnumerable<string> members) =>
        registry.Members.TryGetValue(model, out var own) ? own.Keys.Except(members, StringComparer.Ordinal) : [];

    /// <summary>Lists the names registered for a type.</summary>
    public IEnumerable<string> Names(Type model) => registry.Members.TryGetValue(model, out var own) ? own.Keys : [];

    /// <summary>Lists the rules of whole objects, those of base types first.</summary>
    public IEnumerable<Action<object, ObjectRuleContext>> ObjectChecks(Type model) =>
        registry.ObjectChecks.Count == 0 ? [] : registry.ObjectChecks.Where(c => c.Key.IsAssignableFrom(model)).OrderBy(c => Depth(c.Key)).SelectMany(c => c.Value);

    public Unwrapper? Unwrapper(Type type)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        return registry.Unwrappers.TryGetValue(value, out var own) ? own
            : value == typeof(JsonElement) ? Element
            : typeof(JsonNode).IsAssignableFrom(value) ? Node
            : null;
    }

    private static int Depth(Type type)
    {
        var depth = 0;
        for (var t = type.BaseType; t is not null; t = t.BaseType)
        {
            depth++;
        }

        return depth;
    }
}
