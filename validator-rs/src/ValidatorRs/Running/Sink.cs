using ValidatorRs.Plans;
using ValidatorRs.Reports;

namespace ValidatorRs.Running;

/// <summary>Collects the violations of one validation. Lives on the caller's stack; allocates with the first violation.</summary>
internal struct Sink
{
    /// <summary>Violations so far. Callers compare it before and after a nested plan.</summary>
    public int Count;

    /// <summary>True when plans must keep track of the objects on the current path: the types may form cycles.</summary>
    public bool Tracking;

    public readonly RunSettings Settings;
    public readonly object? Root;
    private readonly bool _countOnly;
    private PathTrail? _trail;

    // All that a valid object does not need: a small struct is quickly cleared.
    private Findings? _found;

    public Sink(RunSettings settings, object? root, bool countOnly, bool tracking)
    {
        Settings = settings;
        Root = root;
        _countOnly = countOnly;
        Tracking = tracking;
    }

    /// <summary>A message, or an exception, that a rule left for its own violation.</summary>
    public object? Note
    {
        readonly get => _found?.Note;
        set => (_found ??= new Findings()).Note = value;
    }

    /// <summary>True when nothing more is wanted after a violation.</summary>
    public readonly bool Stops => MustRestart || _countOnly || (Settings.Mode == ValidationMode.FirstOverall && _found is { Violations: not null });

    /// <summary>Makes the report of what was found.</summary>
    public readonly ValidationReport Report => Count != 0 && _found is { Violations: { } violations } ? new ValidationReport(violations, _found.Errors) : ValidationReport.Valid;

    /// <summary>True when validation has to start again with <see cref="Tracking"/> on: a cycle became possible at run time.</summary>
    public readonly bool MustRestart => _found is { MustRestart: true };

    /// <summary>Records a violation and says how to go on, as in <see cref="FailureFlow"/>.</summary>
    public int Fail(RuleSite site, object? value)
    {
        var isError = site.Severity == Severity.Error;
        if (_countOnly)
        {
            // A warning alone leaves the object valid.
            _found?.Note = null;
            Count += isError ? 1 : 0;
            return isError ? FailureFlow.Stop : FailureFlow.NextRule;
        }

        var found = _found ??= new Findings();
        var note = found.Note;
        found.Note = null;
        if (Settings.Mode == ValidationMode.FirstOverall && found.Violations is not null)
        {
            return FailureFlow.Stop;
        }

        Count++;

        if (note is Exception && site.Rule is not UnreadableRule)
        {
            site = new RuleSite(UnreadableRule.Instance, site.Member) { IsSensitive = site.IsSensitive };
        }

        found.Errors += isError ? 1 : 0;
        (found.Violations ??= new List<Violation>(8)).Add(new Violation(site, found.Paths ??= new PathTable(Settings), Count - 1, value, note));
        return Settings.Mode switch
        {
            ValidationMode.FirstOverall => FailureFlow.Stop,
            ValidationMode.FirstPerMember => FailureFlow.NextMember,
            _ => site.Rule.EndsMember ? FailureFlow.NextMember : FailureFlow.NextRule,
        };
    }

    /// <summary>Puts a step before the paths of the violations since <paramref name="before"/>; true when validation stops.</summary>
    public bool Unwind(int before, object? node, int index)
    {
        if (MustRestart || _countOnly)
        {
            return true;
        }

        if (_found is not { Paths: { } paths })
        {
            // Nothing but rules that wait for their verdict.
            return false;
        }

        paths.Add(node, index, before, Count);
        return Settings.Mode == ValidationMode.FirstOverall;
    }

    /// <summary>Enters an object when <see cref="Tracking"/>; false when it is being validated further up, or too deep.</summary>
    public bool Enter(object value)
    {
        var trail = _trail ??= new PathTrail();
        if (trail.Contains(value))
        {
            return false;
        }

        if (trail.Depth >= Settings.MaxDepth)
        {
            Fail(DepthRule.Site(Settings.MaxDepth), null);
            return false;
        }

        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            if (Settings.Plans.Find(value.GetType()) is { } plan)
            {
                this = StackHop.Run(plan, value, this);
            }

            return false;
        }

        trail.Push(value);
        return true;
    }

    public readonly void Leave() => _trail!.Pop();

    /// <summary>Validates a value by its run-time type, which differs from the declared one.</summary>
    public void RunDynamic(object? value)
    {
        if (value is null || Settings.Plans.Find(value.GetType()) is not { } plan)
        {
            return;
        }

        if (!Tracking && plan.HasChildren)
        {
            Restart();
            return;
        }

        plan.Run(value, ref this);
    }

    /// <summary>Validates a part of a nested object, as in <see cref="WalkPart"/>.</summary>
    public void RunPart(object? value, int part)
    {
        if (value is null || Settings.Plans.Find(value.GetType()) is not { } plan)
        {
            return;
        }

        if (!Tracking && plan.HasChildren)
        {
            Restart();
            return;
        }

        Interpreter.Run(plan.Model, value, (WalkPart)part, ref this);
    }

    private void Restart()
    {
        (_found ??= new Findings()).MustRestart = true;
        Count++;
    }

    private sealed class Findings
    {
        public object? Note;
        public List<Violation>? Violations;
        public PathTable? Paths;
        public int Errors;
        public bool MustRestart;
    }
}
