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
        Report(this, target.Validate(new ValidationContext(target, sink.Settings.Services, null)) ?? [], target.GetType(), ref sink);
        return true;
    }

    /// <summary>Makes a violation of each result, one for each member it names.</summary>
    public static void Report(Rule rule, IEnumerable<ValidationResult?> results, Type type, ref Sink sink)
    {
        foreach (var result in results)
        {
            if (result is null || result == ValidationResult.Success)
            {
                continue;
            }

            var names = result.MemberNames?.Where(n => !string.IsNullOrEmpty(n)).ToArray() ?? [];
            foreach (var name in names.DefaultIfEmpty(null))
            {
                sink.Note = result.ErrorMessage;
                if (ReportedPath.Fail(rule, name, type, ref sink) == FailureFlow.Stop)
                {
                    return;
                }
            }
        }
    }
}
