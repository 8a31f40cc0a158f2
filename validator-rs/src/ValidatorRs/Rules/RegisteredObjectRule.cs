using ValidatorRs.Running;

namespace ValidatorRs.Rules;

/// <summary>A rule of a whole object that the user of the library registered: Go's struct-level validation.</summary>
internal sealed class RegisteredObjectRule(Action<object, ObjectRuleContext> check) : Rule("object"), IScopedRule
{
    public override NullHandling Nulls => NullHandling.Run;

    public override RuleCall Bind(Type valueType) => new ScopedCall(this);

    public override string Message(string displayName) => $"{displayName} is not valid.";

    public bool Holds(object? value, object? owner, ref Sink sink)
    {
        var context = new ObjectRuleContext(sink.Root, sink.Settings.Services);
        check(value!, context);
        foreach (var report in context.Reports)
        {
            if (ReportedPath.Fail(new ReportedRule(report), report.Member, value!.GetType(), ref sink) == FailureFlow.Stop)
            {
                break;
            }
        }

        return true;
    }

    private sealed class ReportedRule(ObjectRuleReport report) : Rule(report.Code, report.Arguments)
    {
        public override RuleCall? Bind(Type valueType) => null;

        public override string Message(string displayName) => report.Message;
    }
}
