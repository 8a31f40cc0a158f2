using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace ValidatorRs.AspNetCore;

/// <summary>Validates the arguments of a minimal API endpoint before its handler runs, and awaits the rules that must be awaited.</summary>
/// <remarks>Rules get the services of the request, and <see cref="HttpContext.RequestAborted"/>: nobody waits for a verdict that no client wants.</remarks>
public sealed class ValidationEndpointFilter : IEndpointFilter
{
    private readonly ReflectiveValidator? _validator;
    private readonly ParameterInfo[] _parameters;
    private readonly string?[] _names;
    private readonly bool[] _areServices;

    /// <summary>Creates a filter that validates arguments by their types.</summary>
    /// <param name="validator">The validator, or null for the one among the services of the request, else <see cref="ReflectiveValidator.Default"/>.</param>
    public ValidationEndpointFilter(ReflectiveValidator? validator = null)
        : this(validator, [], _ => false)
    {
    }

    internal ValidationEndpointFilter(ReflectiveValidator? validator, ParameterInfo[] parameters, Func<Type, bool> isService)
    {
        _validator = validator;
        _parameters = parameters;
        _names = [.. parameters.Select(NameOf)];
        _areServices = [.. parameters.Select(p => IsService(p, isService))];
    }

    /// <inheritdoc />
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;
        var judge = _validator ?? http.RequestServices.GetService<ReflectiveValidator>() ?? ReflectiveValidator.Default;
        for (var i = 0; i < context.Arguments.Count; i++)
        {
            var argument = context.Arguments[i];
            var isKnown = _parameters.Length == context.Arguments.Count;
            if ((isKnown && _areServices[i]) || argument is HttpContext or HttpRequest or HttpResponse or CancellationToken)
            {
                continue;
            }

            // An argument that is allowed to be missing was bound as null; binding has refused the others.
            var report = isKnown ? await judge.ValidateArgumentAsync(argument, _parameters[i], _names[i], http.RequestServices, http.RequestAborted)
                : argument is null ? ValidationReport.Valid
                : await judge.ValidateAsync(argument, http.RequestServices, http.RequestAborted);
            if (!report.IsValid)
            {
                return Results.Problem(Details(report));
            }
        }

        return await next(context);
    }

    // As in binding: what no attribute asks of the request, and the services have, is one of theirs and none of the client's business.
    private static bool IsService(ParameterInfo parameter, Func<Type, bool> isService)
    {
        var attributes = parameter.GetCustomAttributes(inherit: true);
        return Array.Exists(attributes, a => a is IFromServiceMetadata or FromKeyedServicesAttribute)
            || (!Array.Exists(attributes, a => a is IFromQueryMetadata or IFromRouteMetadata or IFromHeaderMetadata or IFromFormMetadata or IFromBodyMetadata) && isService(parameter.ParameterType));
    }

    // What the client calls the argument.
    private static string? NameOf(ParameterInfo parameter)
    {
        foreach (var attribute in parameter.GetCustomAttributes(inherit: true))
        {
            var name = attribute switch
            {
                IFromQueryMetadata query => query.Name,
                IFromRouteMetadata route => route.Name,
                IFromHeaderMetadata header => header.Name,
                IFromFormMetadata form => form.Name,
                _ => null,
            };
            if (!string.IsNullOrEmpty(name))
            {
                return name;
            }
        }

        return null;
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
