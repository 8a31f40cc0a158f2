using ValidatorRs.Running;

namespace ValidatorRs.Rules;

/// <summary>Checks a rule against what a wrapper holds: Go's custom type functions and Valuer.</summary>
internal sealed class UnwrappingRule(Rule rule, Unwrapper unwrapper) : Rule(rule.Code, [.. rule.Arguments]), IScopedRule, IOwnerRule
{
    private RuleCall? _call;

    /// <value>True when the rule inside must be awaited.</value>
    public bool IsAsync => rule is Async.AsyncRule;

    public override string ArgumentText => rule.ArgumentText;

    // The wrapper may hold nothing although it is there, so the question of null is asked here.
    public override NullHandling Nulls => NullHandling.Run;

    public override bool EndsMember => rule.EndsMember;

    public override bool HasStableMessage => rule.HasStableMessage;

    public override string? MessageKey => rule.MessageKey;

    public override RuleCall? Bind(Type valueType)
    {
        _call = rule.Bind(unwrapper.Target) ?? (Dynamic.IsOpen(unwrapper.Target) ? Dynamic.Call(rule) : null);
        return _call is null ? null : new ScopedCall(this);
    }

    public string? OwnerProblem(Type owner) => (rule as IOwnerRule)?.OwnerProblem(owner);

    public override string Message(string displayName) => rule.Message(displayName);

    public bool Holds(object? value, object? owner, ref Sink sink)
    {
        var inner = value is null ? null : unwrapper.Read(value);
        if (inner is null && rule.Nulls != NullHandling.Run)
        {
            return rule.Nulls == NullHandling.Pass;
        }

        return _call switch
        {
            StaticCall direct => direct.Invoke(inner),
            ScopedCall scoped => scoped.Rule.Holds(inner, owner, ref sink),
            _ => true,
        };
    }
}
