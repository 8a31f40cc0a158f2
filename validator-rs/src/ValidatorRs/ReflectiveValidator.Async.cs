using ValidatorRs.Async;
using ValidatorRs.Running;

namespace ValidatorRs;

/// <content>Validation with rules that must be awaited.</content>
public sealed partial class ReflectiveValidator
{
    /// <summary>Validates a value, awaiting the rules that must be awaited.</summary>
    /// <param name="value">The value; null is reported as a violation of <c>required</c>.</param>
    /// <param name="cancellationToken">Given to the rules; ends the validation between them.</param>
    /// <returns>The report; completed at once when no rule must be awaited.</returns>
    /// <exception cref="ValidationDefinitionException">The rules of a type that the value leads to are wrong.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ValueTask<ValidationReport> ValidateAsync(object? value, CancellationToken cancellationToken = default) =>
        ValidateAsync(value, _settings, cancellationToken);

    /// <summary>Validates a value with the services of one call, awaiting the rules that must be awaited.</summary>
    /// <param name="value">The value; null is reported as a violation of <c>required</c>.</param>
    /// <param name="services">Given to the rules that ask for services.</param>
    /// <param name="cancellationToken">Given to the rules; ends the validation between them.</param>
    /// <returns>The report; completed at once when no rule must be awaited.</returns>
    /// <exception cref="ValidationDefinitionException">The rules of a type that the value leads to are wrong.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ValueTask<ValidationReport> ValidateAsync(object? value, IServiceProvider services, CancellationToken cancellationToken = default) =>
        ValidateAsync(value, _settings with { Services = services }, cancellationToken);

    /// <summary>Validates one value by a rule string, awaiting the rules that must be awaited.</summary>
    /// <param name="value">The value; its run-time type decides which rules apply.</param>
    /// <param name="rules">The rule string.</param>
    /// <param name="cancellationToken">Given to the rules; ends the validation between them.</param>
    /// <exception cref="ValidationDefinitionException">The rule string is wrong, or a rule does not apply to the value's type.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ValueTask<ValidationReport> ValidateValueAsync(object? value, string rules, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return PassesAsync(settings => ValidateValue(value, rules, settings), _settings, cancellationToken);
    }

    private ValueTask<ValidationReport> ValidateAsync(object? value, RunSettings settings, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<ValidationReport>(cancellationToken);
        }

        if (value is null)
        {
            return ValueTask.FromResult(Missing());
        }

        if (_plans.Find(value.GetType()) is not { } plan)
        {
            return ValueTask.FromResult(ValidationReport.Valid);
        }

        if (plan.Model.AsyncSite is null)
        {
            try
            {
                return ValueTask.FromResult(Run(plan, value, settings, plan.Tracking));
            }
            catch (ValidationDefinitionException exception) when (exception.IsAsyncRule)
            {
                // A run-time type brought a rule that the declared types did not announce.
            }
        }

        return PassesAsync(pass => Run(plan, value, pass, plan.Tracking), settings, cancellationToken);
    }

    private static async ValueTask<ValidationReport> PassesAsync(Func<RunSettings, ValidationReport> pass, RunSettings settings, CancellationToken cancellationToken)
    {
        var round = new AsyncRound();
        settings = settings with { Round = round };
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var report = pass(settings);
            if (!round.HasQuestions)
            {
                return report;
            }

            await round.AnswerAsync(settings, cancellationToken).ConfigureAwait(false);
        }
    }
}
