using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ValidatorRs;
using ValidatorRs.AspNetCore;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Adds validation to endpoints.</summary>
public static class EndpointValidationExtensions
{
    /// <summary>Validates every argument of the endpoint, or of the endpoints of a group, by its type and by the attributes of its parameter; answers 400 with problem details when one is invalid.</summary>
    /// <param name="builder">The endpoint or group.</param>
    /// <param name="validator">The validator, or null for the one among the services, else <see cref="ReflectiveValidator.Default"/>.</param>
    public static TBuilder WithReflectiveValidation<TBuilder>(this TBuilder builder, ReflectiveValidator? validator = null)
        where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilterFactory((context, next) =>
        {
            var services = context.ApplicationServices.GetService<IServiceProviderIsService>();
            var filter = new ValidationEndpointFilter(validator, context.MethodInfo.GetParameters(), type => services?.IsService(type) == true);
            return invocation => filter.InvokeAsync(invocation, next);
        });
}
