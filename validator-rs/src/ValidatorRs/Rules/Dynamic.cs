using System.Collections.Concurrent;
using ValidatorRs.Running;

namespace ValidatorRs.Rules;

/// <summary>Binds a rule at run time, for members declared as <c>object</c> or an interface.</summary>
internal sealed class Dynamic(Rule rule) : IScopedRule
{
    private readonly ConcurrentDictionary<Type, RuleCall?> _calls = new();

    public static bool IsOpen(Type type) => type == typeof(object) || type.IsInterface || type.IsAbstract || type == typeof(ValueType);

    /// <summary>Calls a rule as each value asks for it.</summary>
    /// <exception cref="FormatException">The parameter fits no value whatever.</exception>
    public static RuleCall Call(Rule rule) => rule.ParameterProblem is { } problem
        ? throw new FormatException(problem)
        : new ScopedCall(new Dynamic(rule));

    public bool Holds(object? value, object? owner, ref Sink sink)
    {
        if (value is null)
        {
            return rule.Nulls != NullHandling.Fail;
        }

        // A type of a collectible assembly must not be held by a lasting cache.
        var type = value.GetType();
        var call = type.IsCollectible ? LateBinding.Bind(rule, type) : _calls.GetOrAdd(type, static (t, r) => LateBinding.Bind(r, t), rule);
        return call switch
        {
            AlwaysHolds => true,
            StaticCall direct => direct.Invoke(value),
            ScopedCall scoped => scoped.Rule.Holds(value, owner, ref sink),
            _ => false,
        };
    }
}
