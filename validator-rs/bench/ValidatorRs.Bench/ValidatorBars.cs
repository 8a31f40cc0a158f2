using System.Diagnostics;
using Measure;
using ValidatorRs.Samples.Orders;

namespace ValidatorRs.Bench;

/// <summary>Measures the order model and compares with the bars this library holds itself to.</summary>
internal static class ValidatorBars
{
    public static IReadOnlyList<Bar> Run(TextWriter log)
    {
        var valid = OrderGenerator.Valid(1);
        var plain = PlainOrder.Of(valid);
        var invalid = OrderGenerator.Invalid();
        var validator = ReflectiveValidator.Default;
        var fluent = new FluentOrderValidator();
        using var extensions = new ExtensionsValidation();
        Check(validator, fluent, extensions, valid, invalid);

        // Before the long run, while the compiler's queue is empty.
        var first = FirstUse.Measure();
        Contender[] contenders =
        [
            new Contender("ours", count =>
            {
                for (var i = 0; i < count; i++)
                {
                    validator.Validate(valid);
                }
            }),
            new Contender("hand", count =>
            {
                for (var i = 0; i < count; i++)
                {
                    HandWrittenValidator.IsValid(valid);
                }
            }),
            new Contender("ours, no pattern", count =>
            {
                for (var i = 0; i < count; i++)
                {
                    validator.Validate(plain);
                }
            }),
            new Contender("hand, no pattern", count =>
            {
                for (var i = 0; i < count; i++)
                {
                    HandWrittenValidator.IsValid(plain);
                }
            }),
            Contender.Of("naive", () => NaiveReflectionValidator.Validate(valid)),
            Contender.Of("dataannotations", () => RecursiveDataAnnotations.Validate(valid)),
            Contender.Of("fluent", () => fluent.Validate(valid)),
            Contender.Of("extensions", () => extensions.Validate(valid)),
            Contender.Of("ours invalid", () => ReportReading.Read(validator.Validate(invalid))),
            Contender.Of("fluent invalid", () => FluentReading.Read(fluent.Validate(invalid))),
        ];
        Settle(contenders);
        var run = InterleavedRun.Run(contenders, new InterleavedOptions { Rounds = 80 });
        foreach (var m in run.Measurements)
        {
            log.WriteLine(FormattableString.Invariant($"{m.Name,-20} {m.MinNanoseconds,12:0.0} ns {m.AllocatedBytes,10:0} B"));
        }

        log.WriteLine(FormattableString.Invariant($"first use: ours {first.OursMicroseconds:0} us, naive {first.NaiveMicroseconds:0} us; controls {run.Control:0.00} and {first.Control:0.00}"));
        var sure = run.IsConclusive;
        return
        [
            new Bar("valid path, allocation", run["ours"].AllocatedBytes, 0, BarDirection.AtMost, "bytes"),
            new Bar("ours / hand-written", run.Ratio("ours", "hand"), 1.25, BarDirection.AtMost, "ratio", sure),
            new Bar("ours / hand-written, without the pattern", run.Ratio("ours, no pattern", "hand, no pattern"), 1.25, BarDirection.AtMost, "ratio", sure),
            new Bar("naive reflection / ours", run.Ratio("naive", "ours"), 200, BarDirection.AtLeast, "ratio", sure),
            new Bar("DataAnnotations / ours", run.Ratio("dataannotations", "ours"), 60, BarDirection.AtLeast, "ratio", sure),
            new Bar("FluentValidation / ours", run.Ratio("fluent", "ours"), 30, BarDirection.AtLeast, "ratio", sure),
            new Bar("Microsoft.Extensions.Validation / ours", run.Ratio("extensions", "ours"), 50, BarDirection.AtLeast, "ratio", sure),
            new Bar("first use of a further type, ours / naive reflection", first.OursMicroseconds / first.NaiveMicroseconds, 2.5, BarDirection.AtMost, "ratio", Math.Abs(first.Control - 1) <= 0.15),
            new Bar("invalid path, FluentValidation / ours", run.Ratio("fluent invalid", "ours invalid"), 15, BarDirection.AtLeast, "ratio", sure),
        ];
    }

    // Tiered compilation promotes methods in the background, on a busy machine seconds later: measure what stays.
    private static void Settle(Contender[] contenders)
    {
        var end = Stopwatch.GetTimestamp() + (4 * Stopwatch.Frequency);
        while (Stopwatch.GetTimestamp() < end)
        {
            foreach (var contender in contenders)
            {
                contender.Run(200);
            }
        }
    }

    // A contender that checks less would win: all must agree before anything is timed.
    private static void Check(ReflectiveValidator validator, FluentOrderValidator fluent, ExtensionsValidation extensions, Order valid, Order invalid)
    {
        int[] valids = [validator.Validate(valid).Violations.Count, NaiveReflectionValidator.Validate(valid).Count, RecursiveDataAnnotations.Validate(valid).Count, fluent.Validate(valid).Errors.Count, extensions.Validate(valid), HandWrittenValidator.IsValid(valid) ? 0 : 1];
        int[] invalids = [validator.Validate(invalid).Violations.Count, NaiveReflectionValidator.Validate(invalid).Count, RecursiveDataAnnotations.Validate(invalid).Count, fluent.Validate(invalid).Errors.Count, extensions.Validate(invalid)];
        if (valids.Any(n => n != 0) || invalids.Any(n => n != 12))
        {
            throw new InvalidOperationException($"The contenders disagree: {string.Join(' ', valids)} and {string.Join(' ', invalids)} violations.");
        }
    }
}
