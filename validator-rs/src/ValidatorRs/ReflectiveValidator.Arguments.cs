using System.Reflection;
using ValidatorRs.Reports;
using ValidatorRs.Running;

namespace ValidatorRs;

/// <content>Validation of the arguments of methods.</content>
public sealed partial class ReflectiveValidator
{
    /// <summary>
    /// Validates an argument by the attributes of its parameter and by its type, awaiting the rules that must be awaited. Paths of the parameter's own
    /// rules begin with its name, those of the type's rules with a member.
    /// </summary>
    /// <param name="value">The argument; null is judged by the parameter's own rules only.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="name">The name that paths have in place of the parameter's, such as that of a query; null for the parameter's.</param>
    /// <param name="services">Given to the rules that ask for services.</param>
    /// <param name="cancellationToken">Given to the rules; ends the validation between them.</param>
    /// <exception cref="ValidationDefinitionException">The rules of the parameter, or of a type that the value leads to, are wrong.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<ValidationReport> ValidateArgumentAsync(
        object? value, ParameterInfo parameter, string? name, IServiceProvider services, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        var settings = _settings with { Services = services };
        var own = ValidationReport.Valid;
        if (_plans.Argument(parameter, name ?? parameter.Name ?? "value") is { } argument)
        {
            own = await PassesAsync(pass => Argument(argument, value, pass), settings, cancellationToken).ConfigureAwait(false);
            if (argument.EntersElements || (own.Violations.Count > 0 && settings.Mode == ValidationMode.FirstOverall))
            {
                // The elements were validated by their types too.
                return own;
            }
        }

        if (value is null)
        {
            return own;
        }

        var below = await ValidateAsync(value, settings, cancellationToken).ConfigureAwait(false);
        return own.Violations.Count == 0 ? below
            : below.Violations.Count == 0 ? own
            : new ValidationReport([.. own.Violations, .. below.Violations], own.Violations.Concat(below.Violations).Count(v => v.Severity == Severity.Error));
    }

    private ValidationReport Argument(Plans.ArgumentPlan argument, object? value, RunSettings settings)
    {
        var sink = new Sink(settings with { Plans = _plans.Careful }, value, countOnly: false, tracking: true);
        Interpreter.RunValue(argument.Program, value, null, argument.Node, ref sink);
        return sink.Report;
    }
}
