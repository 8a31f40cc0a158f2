using System.Runtime.CompilerServices;
using ValidatorRs.Plans;
using ValidatorRs.Reports;
using ValidatorRs.Rules;
using ValidatorRs.Running;
using ValidatorRs.Vocabulary;

namespace ValidatorRs;

/// <summary>
/// Validates objects by the attributes of their types. The rules of a type are read once and compiled; after that a
/// valid object costs no allocation. Instances are thread-safe and meant to be shared.
/// </summary>
public sealed class ReflectiveValidator
{
    private readonly PlanSet _plans;
    private readonly RunSettings _settings;

    /// <summary>Creates a validator with the default options; all such validators share their plans.</summary>
    public ReflectiveValidator()
        : this(PlanSet.Default, new ValidatorOptions())
    {
    }

    /// <summary>Creates a validator.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A limit in <paramref name="options"/> is below 1.</exception>
    public ReflectiveValidator(ValidatorOptions options)
        : this(new PlanSet(options ?? throw new ArgumentNullException(nameof(options)), RuleVocabulary.Of(options)), options)
    {
    }

    private ReflectiveValidator(PlanSet plans, ValidatorOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxDepth, 1, nameof(options));
        _plans = plans;
        _settings = new RunSettings(plans, options.Mode, options.MaxDepth, options.ObjectRulesAlways, options.Services);
    }

    /// <value>A shared validator with the default options.</value>
    public static ReflectiveValidator Default { get; } = new();

    /// <summary>Validates a value by its run-time type; the report names every violation.</summary>
    /// <param name="value">The value; null is reported as a violation of <c>required</c>.</param>
    /// <exception cref="ValidationDefinitionException">The rules of a type that the value leads to are wrong.</exception>
    public ValidationReport Validate<T>(T value)
    {
        if (value is null)
        {
            return Missing();
        }

        if (!typeof(T).IsValueType && value.GetType() != typeof(T))
        {
            return Validate((object)value);
        }

        var plan = PlanSlot<T>.Get(_plans);
        var sink = new Sink(_settings, typeof(T).IsValueType ? null : value, countOnly: false, plan.Tracking);
        try
        {
            plan.Method(value, ref sink);
            return sink.Count == 0 ? ValidationReport.Valid : Report(plan, value, sink);
        }
        catch (Exception exception) when (Interpreter.IsUserFault(exception))
        {
            return Careful(plan, value);
        }
    }

    /// <summary>Validates a value by its run-time type; the report names every violation.</summary>
    /// <param name="value">The value; null is reported as a violation of <c>required</c>.</param>
    /// <exception cref="ValidationDefinitionException">The rules of a type that the value leads to are wrong.</exception>
    public ValidationReport Validate(object? value)
    {
        if (value is null)
        {
            return Missing();
        }

        if (_plans.Find(value.GetType()) is not { } plan)
        {
            return ValidationReport.Valid;
        }

        var sink = new Sink(_settings, value, countOnly: false, plan.Tracking);
        try
        {
            plan.Run(value, ref sink);
            return sink.Count == 0 ? ValidationReport.Valid : Report(plan, value, sink);
        }
        catch (Exception exception) when (Interpreter.IsUserFault(exception))
        {
            return Careful(plan, value);
        }
    }

    /// <summary>Tells whether a value has no violation of severity error; stops at the first and builds no list.</summary>
    /// <exception cref="ValidationDefinitionException">The rules of a type that the value leads to are wrong.</exception>
    public bool IsValid<T>(T value)
    {
        if (value is null)
        {
            return false;
        }

        if (!typeof(T).IsValueType && value.GetType() != typeof(T))
        {
            return IsValidBoxed(value);
        }

        var plan = PlanSlot<T>.Get(_plans);
        var sink = new Sink(_settings, typeof(T).IsValueType ? null : value, countOnly: true, plan.Tracking);
        try
        {
            plan.Method(value, ref sink);
            return sink.MustRestart ? IsValidBoxed(value) : sink.Count == 0;
        }
        catch (Exception exception) when (Interpreter.IsUserFault(exception))
        {
            return Careful(plan, value).IsValid;
        }
    }

    /// <summary>Validates a value and reports only what lies under the chosen members: <c>ValidateOnly(order, o =&gt; o.ShipTo!.Zip)</c>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="members">The members, each as a chain of properties or fields; elements of sequences are included.</param>
    /// <exception cref="ArgumentException">An expression is no chain of members.</exception>
    public ValidationReport ValidateOnly<T>(T value, params System.Linq.Expressions.Expression<Func<T, object?>>[] members) =>
        MemberChain.Filter(Validate(value), members, keep: true);

    /// <summary>Validates a value and reports everything but what lies under the chosen members.</summary>
    /// <param name="value">The value.</param>
    /// <param name="members">The members, each as a chain of properties or fields; elements of sequences are included.</param>
    /// <exception cref="ArgumentException">An expression is no chain of members.</exception>
    public ValidationReport ValidateExcept<T>(T value, params System.Linq.Expressions.Expression<Func<T, object?>>[] members) =>
        MemberChain.Filter(Validate(value), members, keep: false);

    /// <summary>Writes the rules that the validator found on a type and on the types it leads to.</summary>
    /// <exception cref="ValidationDefinitionException">The rules are wrong.</exception>
    public string Explain<T>() => Explanation.Of(_plans, typeof(T));

    /// <summary>Builds the plan of every type of an assembly that carries rules, so that mistakes show in a test and not in production.</summary>
    /// <returns>The number of types verified.</returns>
    /// <exception cref="AggregateException">Holds a <see cref="ValidationDefinitionException"/> for each type whose rules are wrong.</exception>
    public int VerifyAssembly(System.Reflection.Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return Shapes.AssemblyVerification.Run(_plans, assembly);
    }

    /// <summary>Validates one value by a rule string, as Go's <c>Var</c> does: <c>ValidateValue(mail, "required,email")</c>.</summary>
    /// <param name="value">The value; its run-time type decides which rules apply.</param>
    /// <param name="rules">The rule string.</param>
    /// <exception cref="ValidationDefinitionException">The rule string is wrong, or a rule does not apply to the value's type.</exception>
    public ValidationReport ValidateValue(object? value, string rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var program = _plans.ValueProgram(value?.GetType() ?? typeof(object), rules);
        var sink = new Sink(_settings with { Plans = _plans.Careful }, value, countOnly: false, tracking: true);
        Interpreter.RunValue(program, value, ref sink);
        return sink.Count == 0 ? ValidationReport.Valid : new ValidationReport(sink.Violations);
    }

    private bool IsValidBoxed(object value)
    {
        if (_plans.Find(value.GetType()) is not { } plan)
        {
            return true;
        }

        var sink = new Sink(_settings, value, countOnly: true, tracking: true);
        try
        {
            plan.Run(value, ref sink);
            return sink.Count == 0;
        }
        catch (Exception exception) when (Interpreter.IsUserFault(exception))
        {
            return Careful(plan, value).IsValid;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ValidationReport Report<T>(Plan plan, T value, Sink sink)
    {
        if (sink.MustRestart)
        {
            sink = new Sink(_settings, value, countOnly: false, tracking: true);
            plan.Run(value!, ref sink);
        }

        return sink.Count == 0 ? ValidationReport.Valid : new ValidationReport(sink.Violations);
    }

    // User code threw. The interpreter finds out which member it was, reports that, and checks the others.
    private ValidationReport Careful(Plan plan, object value)
    {
        var sink = new Sink(_settings with { Plans = _plans.Careful }, value, countOnly: false, tracking: true);
        Interpreter.Run(plan.Model, value, ref sink);
        return sink.Count == 0 ? ValidationReport.Valid : new ValidationReport(sink.Violations);
    }

    private static ValidationReport Missing()
    {
        var cell = new Reports.PathCell(null, -1);
        return new ValidationReport([new Violation(RootRule.Site, cell, null, null, null)]);
    }
}
