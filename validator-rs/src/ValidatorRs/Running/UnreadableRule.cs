using ValidatorRs.Rules;

namespace ValidatorRs.Running;

/// <summary>Reports that user code (a getter, an enumerator, a custom rule) threw while a value was read or checked.</summary>
internal sealed class UnreadableRule() : Rule("unreadable")
{
    public static UnreadableRule Instance { get; } = new();

    /// <summary>Where the elements of a sequence could not be enumerated.</summary>
    public static RuleSite OfElements { get; } = new(Instance, null) { DisplayName = "The sequence" };

    public override RuleCall? Bind(Type valueType) => null;

    public override string Message(string displayName) => $"{displayName} could not be read or checked: it threw an exception.";
}
