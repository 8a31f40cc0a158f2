using System.Linq.Expressions;
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
public sealed partial class ReflectiveValidator
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
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxElements, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.AsyncParallelism, 1, nameof(options));
        _plans = plans;
        _settings = new RunSettings(plans, options);
    }

    /// <value>A shared validator with the default options.</value>
    public static ReflectiveValidator Default { get; } = new();

    /// <summary>Validates a value by its run-time type; the report names every violation.</summary>
    /// <param name="value">The value; null is reported as a violation of <c>required</c>.</param>
    /// <exception cref="ValidationDefinitionException">The rules of a type that the value leads to are wrong, or must be awaited.</exception>
    // hot: Ours. Small enough to be inlined where T is known, so that the plan is found without a generic look-up.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ValidationReport Validate<T>(T value) =>
        (typeof(T).IsValueType && default(T) is not null) || (value is not null && value.GetType() == typeof(T)) ? Run(PlanSlot<T>.Get(_plans), value) : Validate((object?)value);

    /// <summary>Validates a value by its run-time type; the report names every violation.</summary>
    /// <param name="value">The value; null is reported as a violation of <c>required</c>.</param>
    /// <exception cref="ValidationDefinitionException">The rules of a type that the value leads to are wrong, or must be awaited.</exception>
    public ValidationReport Validate(object? value) => Validate(value, _settings);

    /// <summary>Validates a value with the services of one call, such as those of a request, in place of those of the options.</summary>
    /// <param name="value">The value; null is reported as a violation of <c>required</c>.</param>
    /// <param name="services">Given to the rules that ask for services.</param>
    /// <exception cref="ValidationDefinitionException">The rules of a type that the value leads to are wrong, or must be awaited.</exception>
    public ValidationReport Validate(object? value, IServiceProvider services) => Validate(value, _settings with { Services = services });

    /// <summary>Tells whether a value has no violation of severity error; stops at the first and builds no list.</summary>
    /// <exception cref="ValidationDefinitionException">The rules of a type that the value leads to are wrong, or must be awaited.</exception>
    public bool IsValid<T>(T value)
    {
        if (value is null)
        {
            return false;
        }

        // A Nullable<T> is, as an object, a T or null: that is where its rules are.
        if (!(typeof(T).IsValueType && default(T) is not null) && value.GetType() != typeof(T))
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
            return Careful(plan, value, _settings).IsValid;
        }
    }

    /// <summary>Validates a value and reports only what lies under the chosen members: <c>ValidateOnly(order, o =&gt; o.ShipTo!.Zip)</c>.</summary>
    /// <param name="value">The value; null is reported as a violation of <c>required</c>.</param>
    /// <param name="members">The members, each as a chain of properties or fields; elements of sequences are included, whatever index is written.</param>
    /// <exception cref="ArgumentException">No member is named, an expression is no chain of members, or names a member of a type that has no rules, such as <c>Name.Length</c>.</exception>
    public ValidationReport ValidateOnly<T>(T value, params Expression<Func<T, object?>>[] members) =>
        Part(value, new MemberFilter(MemberChain.Read(members, _plans.IsRegistered, atLeastOne: true), Keep: true));

    /// <summary>Validates a value and reports everything but what lies under the chosen members.</summary>
    /// <param name="value">The value; null is reported as a violation of <c>required</c>.</param>
    /// <param name="members">The members, each as a chain of properties or fields; elements of sequences are included, whatever index is written.</param>
    /// <exception cref="ArgumentException">An expression is no chain of members, or names a member of a type that has no rules, such as <c>Name.Length</c>.</exception>
    public ValidationReport ValidateExcept<T>(T value, params Expression<Func<T, object?>>[] members) =>
        Part(value, new MemberFilter(MemberChain.Read(members, _plans.IsRegistered, atLeastOne: false), Keep: false));

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

    private ValidationReport Run<T>(Plan<T> plan, T value)
    {
        var sink = new Sink(_settings, typeof(T).IsValueType ? null : value, countOnly: false, plan.Tracking);
        try
        {
            plan.Method(value, ref sink);
        }
        catch (Exception exception) when (Interpreter.IsUserFault(exception))
        {
            return Careful(plan, value!, _settings);
        }

        return sink.Count == 0 ? ValidationReport.Valid : sink.MustRestart ? Run(plan, value!, _settings, tracking: true) : sink.Report;
    }

    // The first violation of all may be one that is not wanted, so that the first wanted one is looked for among those of all members.
    private ValidationReport Part(object? value, MemberFilter filter) =>
        value is null ? Missing()
        : _settings.Mode == ValidationMode.FirstOverall ? filter.Apply(Validate(value, _settings with { Mode = ValidationMode.FirstPerMember }), onlyFirst: true)
        : filter.Apply(Validate(value, _settings), onlyFirst: false);

    private ValidationReport Validate(object? value, RunSettings settings)
    {
        if (value is null)
        {
            return Missing();
        }

        if (_plans.Find(value.GetType()) is not { } plan)
        {
            return ValidationReport.Valid;
        }

        plan.RequireSynchronous();
        return Run(plan, value, settings, plan.Tracking);
    }

    private ValidationReport Run(Plan plan, object value, RunSettings settings, bool tracking)
    {
        var sink = new Sink(settings, value, countOnly: false, tracking);
        try
        {
            plan.Run(value, ref sink);
        }
        catch (Exception exception) when (Interpreter.IsUserFault(exception))
        {
            return Careful(plan, value, settings);
        }

        return sink.MustRestart ? Run(plan, value, settings, tracking: true) : sink.Report;
    }

    private bool IsValidBoxed(object value)
    {
        if (_plans.Find(value.GetType()) is not { } plan)
        {
            return true;
        }

        plan.RequireSynchronous();
        var sink = new Sink(_settings, value, countOnly: true, tracking: true);
        try
        {
            plan.Run(value, ref sink);
            return sink.Count == 0;
        }
        catch (Exception exception) when (Interpreter.IsUserFault(exception))
        {
            return Careful(plan, value, _settings).IsValid;
        }
    }

    // User code threw. The interpreter finds out which member it was, reports that, and checks the others.
    private ValidationReport Careful(Plan plan, object value, RunSettings settings)
    {
        var sink = new Sink(settings with { Plans = _plans.Careful }, value, countOnly: false, tracking: true);
        Interpreter.Run(plan.Model, value, ref sink);
        return sink.Report;
    }

    private static ValidationReport Missing() =>
        new([new Violation(RootRule.Site, new PathTable(null), 0, null, null)], 1);
}
