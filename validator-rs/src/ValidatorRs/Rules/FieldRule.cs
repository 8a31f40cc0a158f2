using ValidatorRs.Running;

namespace ValidatorRs.Rules;

/// <summary>Compares with another member: <c>eqfield=Password</c> of the same object, <c>eqcsfield=Inner.Limit</c> from the validated root.</summary>
internal sealed class FieldRule(string code, SizeOperator op, bool fromRoot, string path) : Rule(code, path), IScopedRule, IOwnerRule
{
    // Equal nulls are equal; an order of nulls there is none.
    public override NullHandling Nulls => NullHandling.Run;

    public override RuleCall Bind(Type valueType) => new ScopedCall(this);

    public string? OwnerProblem(Type owner) => fromRoot || FieldPath.Exists(owner, path) ? null : $"there is no member '{path}'";

    public bool Holds(object? value, object? owner, ref Sink sink)
    {
        var other = FieldPath.Read(fromRoot ? sink.Root ?? owner : owner, path);
        return FieldComparison.Compare(value, other) is { } order
            ? SizeChecks.Int64(order, 0, (int)op)
            : op == SizeOperator.NotEqual;
    }

    public override string Message(string displayName) => $"{displayName} must be {Phrase} {path}.";

    private string Phrase => op switch
    {
        SizeOperator.AtLeast => "at least",
        SizeOperator.AtMost => "at most",
        SizeOperator.Greater => "greater than",
        SizeOperator.Less => "less than",
        SizeOperator.Equal => "equal to",
        _ => "different from",
    };
}
