using System.ComponentModel.DataAnnotations;
using ValidatorRs.Rules;
using ValidatorRs.Running;

namespace ValidatorRs.DataAnnotations;

/// <summary>Asks an object that implements <c>IValidatableObject</c>; each of its results becomes a violation.</summary>
internal sealed class ValidatableObjectRule() : Rule("validatableobject"), IScopedRule
{
    public override RuleCall Bind(Type valueType) => new ScopedCall(this);

    public override string Message(string displayName) => $"{displayName} is not valid.";

    public bool Holds(object? value, object? owner, ref Sink sink)
    {
        var target = (IValidatableObject)value!;
        foreach (var result in target.Validate(new ValidationContext(target, sink.Settings.Services, null)) ?? [])
        {
            if (result is null || result == ValidationResult.Success)
            {
                continue;
            }

            var names = result.MemberNames?.Where(n => !string.IsNullOrEmpty(n)).ToArray() ?? [];
            foreach (var name in names.DefaultIfEmpty(null))
            {
                sink.Note = result.ErrorMessage;
                if (sink.Fail(Site(name, target.GetType(), sink.Settings), null) == FailureFlow.Stop)
                {
                    return true;
                }
            }
        }

        return true;
    }

    private RuleSite Site(string? name, Type type, RunSettings settings) =>
        new(this, name is null ? null : new Reports.MemberNode(name, settings.Plans.JsonName(type, name)));
}
