using System.Text.Json;
using ValidatorRs.Reports;
using ValidatorRs.Running;

namespace ValidatorRs;

/// <content>Validation of values that have no model: single ones, dictionaries and JSON.</content>
public sealed partial class ReflectiveValidator
{
    /// <summary>Validates one value by a rule string, as Go's <c>Var</c> does: <c>ValidateValue(mail, "required,email")</c>.</summary>
    /// <param name="value">The value; its run-time type decides which rules apply.</param>
    /// <param name="rules">The rule string.</param>
    /// <exception cref="ValidationDefinitionException">The rule string is wrong, a rule does not apply to the value's type, or must be awaited.</exception>
    public ValidationReport ValidateValue(object? value, string rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return ValidateValue(value, rules, _settings);
    }

    /// <summary>Validates a dictionary by a dictionary of rules, as Go's <c>ValidateMap</c> does.</summary>
    /// <param name="data">The values; one that is missing is null to its rules.</param>
    /// <param name="rules">For each key a rule string, or for a nested dictionary, or a list of them, a dictionary of rules.</param>
    /// <remarks>What the data is throws nothing: a value that a rule does not apply to breaks the rule, <c>dive</c> what has no elements, and <c>keys</c> a list.</remarks>
    /// <exception cref="ValidationDefinitionException">A rule string is wrong, or must be awaited.</exception>
    /// <exception cref="ArgumentException">A value of <paramref name="rules"/> is neither text nor a dictionary.</exception>
    public ValidationReport ValidateMap(IReadOnlyDictionary<string, object?> data, IReadOnlyDictionary<string, object> rules)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(rules);
        MapWalk.Require(_plans, rules, awaits: false);
        return Map(data, rules, _settings);
    }

    /// <summary>Validates a dictionary by a dictionary of rules, awaiting the rules that must be awaited.</summary>
    /// <param name="data">The values; one that is missing is null to its rules.</param>
    /// <param name="rules">For each key a rule string, or for a nested dictionary, or a list of them, a dictionary of rules.</param>
    /// <param name="cancellationToken">Given to the rules; ends the validation between them.</param>
    /// <exception cref="ValidationDefinitionException">A rule string is wrong.</exception>
    /// <exception cref="ArgumentException">A value of <paramref name="rules"/> is neither text nor a dictionary.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ValueTask<ValidationReport> ValidateMapAsync(IReadOnlyDictionary<string, object?> data, IReadOnlyDictionary<string, object> rules, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(rules);
        MapWalk.Require(_plans, rules, awaits: true);
        return PassesAsync(settings => Map(data, rules, settings), _settings, cancellationToken);
    }

    /// <summary>Validates a JSON object by a dictionary of rules; nothing is deserialised into a type.</summary>
    /// <param name="element">The JSON; anything but an object is a violation of <c>object</c>.</param>
    /// <param name="rules">For each property a rule string, or for a nested object, or an array of them, a dictionary of rules.</param>
    /// <remarks>What the data is throws nothing: a value that a rule does not apply to breaks the rule, <c>dive</c> what has no elements, and <c>keys</c> a list.</remarks>
    /// <exception cref="ValidationDefinitionException">A rule string is wrong, or must be awaited.</exception>
    /// <exception cref="ArgumentException">A value of <paramref name="rules"/> is neither text nor a dictionary.</exception>
    public ValidationReport ValidateJson(JsonElement element, IReadOnlyDictionary<string, object> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        MapWalk.Require(_plans, rules, awaits: false);
        object? data;
        try
        {
            data = JsonValues.Of(element);
        }
        catch (JsonException)
        {
            return new([new Violation(DepthRule.Site(_settings.MaxDepth), new PathTable(null), 0, null, null)], 1);
        }

        return Map(data, rules, _settings);
    }

    private ValidationReport ValidateValue(object? value, string rules, RunSettings settings)
    {
        var program = _plans.ValueProgram(value?.GetType() ?? typeof(object), rules);
        var sink = new Sink(settings with { Plans = _plans.Careful }, value, countOnly: false, tracking: true);
        Interpreter.RunValue(program, value, null, null, ref sink);
        return sink.Report;
    }

    private ValidationReport Map(object? data, IReadOnlyDictionary<string, object> rules, RunSettings settings)
    {
        var sink = new Sink(settings with { Plans = _plans.Careful }, data, countOnly: false, tracking: true);
        MapWalk.Run(_plans, data, rules, ref sink);
        return sink.Report;
    }
}
