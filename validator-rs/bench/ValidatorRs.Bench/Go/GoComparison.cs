using Measure;
using ValidatorRs.Samples.Orders;

namespace ValidatorRs.Bench.Go;

/// <summary>Measures the order model against Go's validator, both taking turns in one run.</summary>
internal static class GoComparison
{
    // A turn of Go's costs one message each way, some 20 us: a block this long hides it.
    private static readonly InterleavedOptions Size = new() { Rounds = 60, BlockMilliseconds = 20 };

    /// <summary>Writes the table, or why there is none. Gives 0, or 4 when the control was off.</summary>
    public static int Run(TextWriter log)
    {
        if (!GoProgram.IsInstalled)
        {
            log.WriteLine("Skipped: Go's validator is not installed (apt-get install golang-go golang-github-go-playground-validator-v10-dev).");
            return 0;
        }

        var (valid, invalid) = (OrderGenerator.Valid(1), OrderGenerator.Invalid());
        var validator = ReflectiveValidator.Default;
        using var go = GoProgram.Start(valid, invalid);
        var ours = (Valid: validator.Validate(valid).Violations.Count, Invalid: validator.Validate(invalid).Violations.Count);
        if (ours != (0, 12) || go.Counts is not [0, 12, 0])
        {
            throw new InvalidOperationException($"The two disagree: {ours} and {string.Join(' ', go.Counts)} violations.");
        }

        Contender[] contenders =
        [
            new("ours", count =>
            {
                for (var i = 0; i < count; i++)
                {
                    validator.Validate(valid);
                }
            }),
            Contender.Of("ours invalid", () => ReportReading.Read(validator.Validate(invalid))),
            new("go valid", count => go.Run("valid", count)),
            new("go strict", count => go.Run("strict", count)),
            new("go invalid", count => go.Run("invalid", count)),
            new("go valid again", count => go.Run("valid", count)),
        ];
        var run = InterleavedRun.Run(contenders, Size);
        log.WriteLine($".NET {Environment.Version}, {go.Version}; violations {string.Join(' ', go.Counts)} on both sides");
        foreach (var m in run.Measurements)
        {
            var memory = m.Name.StartsWith("go", StringComparison.Ordinal) ? OfGo(go, m.Name.Split(' ')[1]) : FormattableString.Invariant($"{m.AllocatedBytes,8:0} B");
            log.WriteLine(FormattableString.Invariant($"{m.Name,-16} {m.MinNanoseconds,10:0.0} ns {memory}"));
        }

        var again = run.Ratio("go valid again", "go valid");
        log.WriteLine(FormattableString.Invariant($"Go / ours: valid {run.Ratio("go valid", "ours"):0.0}, with Go's e-mail and URL {run.Ratio("go strict", "ours"):0.0}, invalid {run.Ratio("go invalid", "ours invalid"):0.0}; controls {run.Control:0.000} and {again:0.000}"));
        return run.IsConclusive && Math.Abs(again - 1) <= Size.ControlTolerance ? 0 : 4;
    }

    private static string OfGo(GoProgram go, string work)
    {
        const int Count = 10_000;
        var (bytes, allocations) = go.Run(work, Count);
        return FormattableString.Invariant($"{(double)bytes / Count,8:0} B {(double)allocations / Count,6:0} allocations");
    }
}
