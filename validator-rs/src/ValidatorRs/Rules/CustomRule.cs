using ValidatorRs.Running;

namespace ValidatorRs.Rules;

/// <summary>A rule that the user of the library registered.</summary>
internal sealed class CustomRule(string code, string? parameter, Func<object, string?, bool> check) : Rule(code, parameter is null ? [] : [parameter]), IScopedRule
{
    public override NullHandling Nulls => NullHandling.Fail;

    public override RuleCall Bind(Type valueType) => new ScopedCall(this);

    public bool Holds(object? value, object? owner, ref Sink sink) => check(value!, parameter);

    public override string Message(string displayName) => parameter is null ? $"{displayName} breaks the rule '{Code}'." : $"{displayName} breaks the rule '{Code}={parameter}'.";
}
