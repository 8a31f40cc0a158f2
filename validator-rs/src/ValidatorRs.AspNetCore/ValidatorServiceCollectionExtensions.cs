using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using ValidatorRs;
using ValidatorRs.AspNetCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds a <see cref="ReflectiveValidator"/> to the services; endpoints without a validator of their own use it.</summary>
public static class ValidatorServiceCollectionExtensions
{
    /// <summary>Adds a validator.</summary>
    /// <param name="services">The services.</param>
    /// <param name="options">How it works, or null for the defaults.</param>
    public static IServiceCollection AddReflectiveValidator(this IServiceCollection services, ValidatorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(_ => new ReflectiveValidator(options ?? new ValidatorOptions()));
        return services;
    }

    /// <summary>Adds a validator whose messages and display names come from the resources of a type; wants <c>AddLocalization</c> as well.</summary>
    /// <typeparam name="TResource">The type after which the resources are named, as for <see cref="IStringLocalizer{T}"/>.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="options">How it works, or null for the defaults; its message source is replaced.</param>
    public static IServiceCollection AddReflectiveValidator<TResource>(this IServiceCollection services, ValidatorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(provider => new ReflectiveValidator((options ?? new ValidatorOptions()) with
        {
            Messages = new LocalizedMessageSource(provider.GetRequiredService<IStringLocalizer<TResource>>()),
        }));
        return services;
    }
}
