using ValidatorRs.Running;

namespace ValidatorRs.Rules;

/// <summary><c>fieldcontains=Name</c> and <c>fieldexcludes=Name</c>: whether the text has the other member's text in it.</summary>
internal sealed class FieldTextRule(string code, bool wanted, string path) : Rule(code, path), IScopedRule, IOwnerRule
{
    public override NullHandling Nulls => NullHandling.Fail;

    public override RuleCall? Bind(Type valueType) => valueType == typeof(string) ? new ScopedCall(this) : null;

    public string? OwnerProblem(Type owner) => FieldPath.Exists(owner, path) ? null : $"there is no member '{path}'";

    public bool Holds(object? value, object? owner, ref Sink sink) =>
        FieldPath.Read(owner, path) is string other ? ((string)value!).Contains(other, StringComparison.Ordinal) == wanted : !wanted;

    public override string Message(string displayName) => $"{displayName} must {(wanted ? "" : "not ")}contain {path}.";
}
