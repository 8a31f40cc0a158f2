using System.ComponentModel.DataAnnotations;
using ValidatorRs.Async;
using ValidatorRs.DataAnnotations;
using ValidatorRs.Plans;
using ValidatorRs.Reports;
using ValidatorRs.Rules;
using ValidatorRs.Running;

namespace ValidatorRs.Shapes;

/// <summary>Makes the rule sites of one member: they share its names, severity and secrecy.</summary>
internal sealed class SiteFactory(Type model, MemberNode? member, IReadOnlyList<Attribute> attributes, Registrations registrations, ValidatorOptions options)
{
    private readonly bool _isSensitive = Hides(attributes);
    private readonly Severity _severity = attributes.OfType<SeverityAttribute>().FirstOrDefault()?.Severity ?? Severity.Error;
    private readonly DisplayAttribute? _display = attributes.OfType<DisplayAttribute>().FirstOrDefault();

    /// <value>True where the type is that of one value, and may be another for the next: what does not apply to it is broken, not wrong.</value>
    public bool IsLate { get; init; }

    /// <summary>Tells whether a member's value must be shown nowhere.</summary>
    public static bool Hides(IReadOnlyList<Attribute> attributes) =>
        attributes.Any(a => a is SensitiveAttribute or DataTypeAttribute { DataType: DataType.Password or DataType.CreditCard });

    public Unwrapper? Unwrapper(Type type) => registrations.Unwrapper(type);

    public Type Model => model;

    public string? MemberName => member?.Name;

    /// <summary>Makes the site of a rule; the path of an element's rule is added by its loop.</summary>
    public RuleSite Site(Rule rule, bool isElement) => new(rule, isElement ? null : member)
    {
        DisplayName = member?.Name ?? TypeText.Of(model),
        DisplayNameSource = _display is null ? null : _display.GetName,
        IsSensitive = _isSensitive,
        Severity = _severity,
    };

    /// <exception cref="ValidationDefinitionException">The display name cannot be read, as its resource does not exist.</exception>
    public void RequireDisplayName()
    {
        try
        {
            _ = _display?.GetName();
        }
        catch (InvalidOperationException complaint)
        {
            throw ValidationDefinitionException.At(model, member?.Name, null, 0, $"[Display]: {complaint.Message}", complaint);
        }
    }

    public RuleStep Attribute(ValidationAttribute attribute, Type valueType, bool isElement = false)
    {
        // With a source of messages, what stands on the attribute may be a key that was never meant to be formatted.
        if (AttributeDefinition.MessageProblem(attribute, mayBeKey: options.Messages is not null) is { } problem)
        {
            throw ValidationDefinitionException.At(model, member?.Name, null, 0, $"[{AttributeDefinition.Name(attribute)}]: {problem}");
        }

        if (attribute is RuleAttribute spelled)
        {
            return Spelled(spelled, valueType, isElement);
        }

        if (AsyncAttributeRule.IsOne(attribute))
        {
            var awaited = new AsyncAttributeRule(attribute, member?.Name);
            return new RuleStep(Site(awaited, isElement), awaited.Bind(valueType));
        }

        AttributeDefinition.Check(attribute, valueType, model, member?.Name, options.Mode == ValidationMode.DataAnnotations);
        var rule = new AttributeRule(attribute, member?.Name);
        return Step(rule, valueType, isElement, null, 0);
    }

    private RuleStep Spelled(RuleAttribute attribute, Type valueType, bool isElement)
    {
        try
        {
            return Step(AttributeProbe.RuleOf(attribute), valueType, isElement, attribute.Rule, 1);
        }
        catch (FormatException bad)
        {
            throw ValidationDefinitionException.At(model, member?.Name, attribute.Rule, 1, $"[{attribute.GetType().Name}]: {bad.Message}", bad);
        }
    }

    /// <summary>Ties a rule to the type of the value.</summary>
    /// <exception cref="ValidationDefinitionException">The rule does not apply to the type.</exception>
    public RuleStep Step(Rule rule, Type valueType, bool isElement, string? text, int column)
    {
        rule = Unwrapper(valueType) is { } unwrapper ? new UnwrappingRule(rule.For(unwrapper.Target), unwrapper) : rule.For(valueType);
        RuleCall? call;
        try
        {
            call = IsLate ? LateBinding.Bind(rule, valueType) : rule.Bind(valueType);
            call ??= Dynamic.IsOpen(valueType) ? Dynamic.Call(rule) : null;
        }
        catch (FormatException bad)
        {
            throw ValidationDefinitionException.At(model, member?.Name, text, column, $"the rule '{rule.Code}' has a bad parameter: {bad.Message}", bad);
        }

        if ((rule as IOwnerRule)?.OwnerProblem(model) is { } problem)
        {
            throw ValidationDefinitionException.At(model, member?.Name, text, column, $"the rule '{rule.Code}': {problem}");
        }

        call ??= IsLate ? StaticCall.Of<object>(Never) : null;

        return call is null
            ? throw ValidationDefinitionException.At(model, member?.Name, text, column, $"the rule '{rule.Code}' does not apply to {TypeText.Of(valueType)}")
            : new RuleStep(Site(rule, isElement), call);
    }

    // What a client sends may be of any type.
    private static bool Never(object value) => false;
}
