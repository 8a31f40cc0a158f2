using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace ValidatorRs.AspNetCore;

/// <summary>Validates the arguments of a minimal API endpoint before its handler runs, and awaits the rules that must be awaited.</summary>
/// <param name="validator">The validator, or null for the one among the services of the request, else <see cref="ReflectiveValidator.Default"/>.</param>
/// <remarks>Rules get the services of the request, and <see cref="HttpContext.RequestAborted"/>: nobody waits for a verdict that no client wants.</remarks>
public sealed class ValidationEndpointFilter(ReflectiveValidator? validator = null) : IEndpointFilter
{
    /// <inheritdoc />
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;
        var judge = validator ?? http.RequestServices.GetService<ReflectiveValidator>() ?? ReflectiveValidator.Default;
        foreach (var argument in context.Arguments)
        {
            // An argument that is allowed to be missing was bound as null; binding has refused the others.
            if (argument is null or HttpContext or HttpRequest or HttpResponse or CancellationToken)
            {
                continue;
            }

            var report = await judge.ValidateAsync(argument, http.RequestServices, http.RequestAborted);
            if (!report.IsValid)
            {
                return Results.Problem(Details(report));
            }
        }

        return await next(context);
    }

    private static ProblemDetails Details(ValidationReport report)
    {
        var details = new ProblemDetails
        {
            Status = StatusCodes.Status400BadRequest,
            Title = "The request is not valid.",
            Type = "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.1",
        };
        details.Extensions["errors"] = report.ToProblemErrors();
        return details;
    }
}
