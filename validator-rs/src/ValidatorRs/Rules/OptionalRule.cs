using System.ComponentModel.DataAnnotations;

namespace ValidatorRs.Rules;

/// <summary>A rule written as an attribute: null passes, as for all attributes but <c>[Required]</c>, and the attribute's message wins.</summary>
internal sealed class OptionalRule(Rule rule, ValidationAttribute attribute) : Rule(rule.Code, [.. rule.Arguments]), IOwnerRule
{
    public override string ArgumentText => rule.ArgumentText;

    public override NullHandling Nulls => rule.Nulls == NullHandling.Run ? NullHandling.Run : NullHandling.Pass;

    public override bool EndsMember => rule.EndsMember;

    public override string? MessageKey => attribute.ErrorMessage ?? rule.MessageKey;

    public override Rule For(Type valueType) => new OptionalRule(rule.For(valueType), attribute);

    public override RuleCall? Bind(Type valueType) => rule.Bind(valueType);

    public string? OwnerProblem(Type owner) => (rule as IOwnerRule)?.OwnerProblem(owner);

    public override string Message(string displayName) =>
        attribute.ErrorMessage is not null || attribute.ErrorMessageResourceName is not null
            ? attribute.FormatErrorMessage(displayName)
            : rule.Message(displayName);
}
