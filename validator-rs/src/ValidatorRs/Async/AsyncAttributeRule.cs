using System.ComponentModel.DataAnnotations;
using System.Reflection;
using ValidatorRs.DataAnnotations;
using ValidatorRs.Rules;
using ValidatorRs.Running;

namespace ValidatorRs.Async;

/// <summary>An attribute that must be awaited: ours, or .NET 11's, known by its name and its method.</summary>
internal sealed class AsyncAttributeRule(ValidationAttribute attribute, string? memberName) : AsyncRule(AttributeCode.Of(attribute))
{
    private const string MethodName = "GetValidationResultAsync";
    private static readonly Type[] Parameters = [typeof(object), typeof(ValidationContext), typeof(CancellationToken)];
    private readonly MethodInfo? _method = attribute is AsyncValidationAttribute ? null : Method(attribute.GetType());

    // As with other attributes from outside, null is the attribute's business.
    public override NullHandling Nulls => NullHandling.Run;

    public override bool HasStableMessage => false;

    public override string? MessageKey => attribute.ErrorMessage;

    public static bool IsOne(ValidationAttribute attribute) =>
        attribute is AsyncValidationAttribute || (Lineage(attribute.GetType()).Any(t => t.Name == nameof(AsyncValidationAttribute)) && Method(attribute.GetType()) is not null);

    public override string Message(string displayName) => attribute.FormatErrorMessage(displayName);

    public override async ValueTask<IReadOnlyList<ValidationResult>> CheckAsync(AsyncQuestion question, RunSettings settings, CancellationToken cancellationToken)
    {
        var context = new ValidationContext(question.Owner ?? question.Value ?? this, settings.Services, null) { MemberName = memberName };
        var verdict = attribute is AsyncValidationAttribute ours
            ? ours.GetValidationResultAsync(question.Value, context, cancellationToken)
            : (Task<ValidationResult?>)_method!.Invoke(attribute, BindingFlags.DoNotWrapExceptions, null, [question.Value, context, cancellationToken], null)!;
        return await verdict.ConfigureAwait(false) is { } wrong ? [wrong] : [];
    }

    private static MethodInfo? Method(Type type)
    {
        foreach (var level in Lineage(type))
        {
            foreach (var name in (string[])[MethodName, "IsValidAsync"])
            {
                var method = level.GetMethod(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly, Parameters);
                if (method is not null && typeof(Task<ValidationResult?>).IsAssignableFrom(method.ReturnType))
                {
                    return method;
                }
            }
        }

        return null;
    }

    private static IEnumerable<Type> Lineage(Type type)
    {
        for (var t = type; t is not null && t != typeof(ValidationAttribute); t = t.BaseType)
        {
            yield return t;
        }
    }
}
