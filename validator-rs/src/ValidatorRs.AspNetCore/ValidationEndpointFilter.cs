using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ValidatorRs.AspNetCore;

/// <summary>Validates the arguments of a minimal API endpoint before its handler runs.</summary>
/// <param name="validator">The validator.</param>
public sealed class ValidationEndpointFilter(ReflectiveValidator validator) : IEndpointFilter
{
    /// <inheritdoc />
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        foreach (var argument in context.Arguments)
        {
            // An argument that is allowed to be missing was bound as null; binding has refused the others.
            if (argument is null or HttpContext or HttpRequest or HttpResponse or CancellationToken)
            {
                continue;
            }

            var report = validator.Validate(argument);
            if (!report.IsValid)
            {
                return ValueTask.FromResult<object?>(Results.Problem(Details(report)));
            }
        }

        return next(context);
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
