using System.ComponentModel.DataAnnotations;
using ValidatorRs.Rules;
using ValidatorRs.Running;

namespace ValidatorRs.DataAnnotations;

/// <summary>A DataAnnotations attribute: checked by our own code where that is known to agree, else by the attribute itself.</summary>
internal sealed class AttributeRule(ValidationAttribute attribute, string? memberName)
    : Rule(AttributeCode.Of(attribute), AttributeCode.Arguments(attribute)), IScopedRule
{
    // An attribute from outside may depend on anything; only the framework's own are known to look at nothing but the value.
    private readonly bool _isKnown = attribute.GetType().Assembly == typeof(ValidationAttribute).Assembly;

    public override NullHandling Nulls => attribute switch
    {
        RequiredAttribute when _isKnown => NullHandling.Fail,
        _ when !_isKnown || attribute is AllowedValuesAttribute or DeniedValuesAttribute or CompareAttribute or CustomValidationAttribute => NullHandling.Run,
        _ => NullHandling.Pass,
    };

    public override bool EndsMember => attribute is RequiredAttribute;

    public override bool HasStableMessage => _isKnown;

    public override string? MessageKey => attribute.ErrorMessage;

    public override RuleCall Bind(Type valueType) => (_isKnown ? AttributeChecks.Find(attribute, valueType) : null) ?? new ScopedCall(this);

    public override string Message(string displayName) => attribute.FormatErrorMessage(displayName);

    public bool Holds(object? value, object? owner, ref Sink sink)
    {
        try
        {
            return Ask(value, owner, ref sink);
        }
        catch (Exception exception) when (_isKnown && exception is OverflowException or ArgumentException or System.Text.RegularExpressions.RegexMatchTimeoutException)
        {
            // A number out of the range of the limits' type is out of range, as is a text that its converter refuses;
            // a match that takes too long is none.
            return false;
        }
        catch (InvalidCastException) when (_isKnown)
        {
            // The value of a member declared as object has a type that the attribute cannot judge.
            return false;
        }
    }

    private bool Ask(object? value, object? owner, ref Sink sink)
    {
        if (_isKnown && !attribute.RequiresValidationContext)
        {
            return attribute.IsValid(value);
        }

        var context = new ValidationContext(owner ?? value ?? this, sink.Settings.Services, null) { MemberName = memberName };
        var result = attribute.GetValidationResult(value, context);
        if (result == ValidationResult.Success)
        {
            return true;
        }

        sink.Note = result!.ErrorMessage;
        return false;
    }
}
