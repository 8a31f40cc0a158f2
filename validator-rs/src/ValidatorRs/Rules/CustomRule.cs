using ValidatorRs.Running;

namespace ValidatorRs.Rules;

/// <summary>A rule that the user of the library registered.</summary>
internal sealed class CustomRule(string code, string? parameter, Func<RuleContext, bool> check) : Rule(code, parameter is null ? [] : [parameter]), IScopedRule
{
    public override NullHandling Nulls => NullHandling.Fail;

    public override RuleCall Bind(Type valueType) => new ScopedCall(this);

    public bool Holds(object? value, object? owner, ref Sink sink) =>
        check(new RuleContext(value!, parameter, owner, sink.Root, sink.Settings.Services));

    public override string Message(string displayName) => BrokenRule(displayName, Code, parameter);

    public static string BrokenRule(string displayName, string code, string? parameter) =>
        parameter is null ? $"{displayName} breaks the rule '{code}'." : $"{displayName} breaks the rule '{code}={parameter}'.";
}
