using ValidatorRs.Reports;
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
            if (Fail(report, value!.GetType(), ref sink) == FailureFlow.Stop)
            {
                break;
            }
        }

        return true;
    }

    private static int Fail(ObjectRuleReport report, Type type, ref Sink sink)
    {
        var names = report.Member?.Split('.') ?? [];
        var before = sink.Count;
        var leaf = names.Length == 0 ? null : Node(names[^1], type, sink.Settings);
        var flow = sink.Fail(new RuleSite(new ReportedRule(report), leaf), null);
        for (var i = names.Length - 2; i >= 0 && sink.Count > before; i--)
        {
            sink.Unwind(before, Node(names[i], type, sink.Settings), 0);
        }

        return flow;
    }

    private static MemberNode Node(string name, Type type, RunSettings settings) => new(name, settings.Plans.JsonName(type, name));

    private sealed class ReportedRule(ObjectRuleReport report) : Rule(report.Code, report.Arguments)
    {
        public override RuleCall? Bind(Type valueType) => null;

        public override string Message(string displayName) => report.Message;
    }
}
