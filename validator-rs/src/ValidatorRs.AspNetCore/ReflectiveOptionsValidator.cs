using Microsoft.Extensions.Options;

namespace ValidatorRs.AspNetCore;

/// <summary>Validates options of one name by the attributes of their type.</summary>
internal sealed class ReflectiveOptionsValidator<TOptions>(string optionsName, ReflectiveValidator validator) : IValidateOptions<TOptions>
    where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        if (name is not null && name != optionsName)
        {
            return ValidateOptionsResult.Skip;
        }

        var report = validator.Validate(options);
        return report.IsValid
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(report.Violations.Where(v => v.Severity == Severity.Error).Select(v => $"{typeof(TOptions).Name}.{v.Path}: {v.Message}"));
    }
}
