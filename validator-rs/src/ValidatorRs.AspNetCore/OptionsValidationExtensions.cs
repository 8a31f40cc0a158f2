using Microsoft.Extensions.Options;
using ValidatorRs;
using ValidatorRs.AspNetCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds validation to options.</summary>
public static class OptionsValidationExtensions
{
    /// <summary>Validates the options by the attributes of their type, nested objects included, when the host starts.</summary>
    /// <param name="builder">The options builder.</param>
    /// <param name="validator">The validator, or null for <see cref="ReflectiveValidator.Default"/>.</param>
    public static OptionsBuilder<TOptions> ValidateReflectively<TOptions>(this OptionsBuilder<TOptions> builder, ReflectiveValidator? validator = null)
        where TOptions : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<IValidateOptions<TOptions>>(new ReflectiveOptionsValidator<TOptions>(builder.Name, validator ?? ReflectiveValidator.Default));
        return builder.ValidateOnStart();
    }
}
