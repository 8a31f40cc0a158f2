using ValidatorRs.Running;

namespace ValidatorRs.Rules;

/// <summary>The families <c>required_…</c> and <c>excluded_…</c>: the member must be present, or absent, while a condition holds.</summary>
internal sealed class ConditionalRule(string code, bool mustBePresent, Condition condition, bool when, string parameter) : Rule(code, [.. WordList.Split(parameter)]), IScopedRule, IOwnerRule
{
    // Asked for null too: that is the point.
    public override NullHandling Nulls => NullHandling.Run;

    public override bool EndsMember => mustBePresent;

    public override string ArgumentText => parameter;

    public override RuleCall Bind(Type valueType)
    {
        // Of a nullable, zero is a value; of a plain number it is none.
        var isNullable = Nullable.GetUnderlyingType(valueType) is not null;
        return new ScopedCall(isNullable ? new Nullables(this) : this);
    }

    public string? OwnerProblem(Type owner) =>
        condition.Fields.FirstOrDefault(f => !FieldPath.Exists(owner, f)) is { } missing ? $"there is no member '{missing}'" : null;

    public bool Holds(object? value, object? owner, ref Sink sink) => Judge(Condition.IsPresent(value), owner);

    public override string Message(string displayName) => mustBePresent
        ? $"{displayName} is required here ({Code} {parameter})."
        : $"{displayName} must not be set here ({Code} {parameter}).";

    private bool Judge(bool present, object? owner) => condition.Holds(owner) != when || present == mustBePresent;

    private sealed class Nullables(ConditionalRule rule) : IScopedRule
    {
        public bool Holds(object? value, object? owner, ref Sink sink) => rule.Judge(value is not null, owner);
    }
}
