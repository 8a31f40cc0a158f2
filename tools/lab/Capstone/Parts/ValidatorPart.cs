using Lab.Capstone.Reports;
using Measure;
using ValidatorRs;
using ValidatorRs.Samples.Orders;

namespace Lab.Capstone.Parts;

/// <summary>Validates generated orders whose violations are known, and measures the cached plan against uncached reflection.</summary>
/// <param name="orders">Makes the orders from their number and a seed.</param>
internal sealed class ValidatorPart(Func<int, int, IReadOnlyList<GeneratedOrder>> orders) : ICapstonePart
{
    private const double LeastRatio = 10;

    public string Name => "validator-rs";

    public string Title => "validates generated orders, cached plan against naive reflection";

    public async Task<PartResult> RunAsync(CapstoneContext context, IProgress<PartProgress> progress, CancellationToken cancellationToken)
    {
        progress.Report(new PartProgress(0, $"makes {context.Orders.Invariant()} orders"));
        var generated = orders(context.Orders, context.Seed);

        progress.Report(new PartProgress(0.2, $"validates {context.Orders.Invariant()} orders"));
        var validator = new ReflectiveValidator();
        var wrong = 0;
        var violations = 0L;
        var wanted = 0L;
        var rules = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var samples = new List<string>();
        foreach (var (order, expected) in generated)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var report = validator.Validate(order);
            violations += report.Violations.Count;
            wanted += expected;
            wrong += report.Violations.Count == expected && report.IsValid == (expected == 0) ? 0 : 1;
            foreach (var violation in report.Violations)
            {
                rules[violation.Rule] = rules.GetValueOrDefault(violation.Rule) + 1;
            }

            if (samples.Count < 8 && report.Violations.Count > 0)
            {
                samples.AddRange(report.Violations.Take(2).Select(v => v.ToString()));
            }
        }

        progress.Report(new PartProgress(0.5, "times cached plan and naive reflection in turn"));
        var timing = await Task.Run(() => Compare(validator, cancellationToken), cancellationToken);
        var ratio = timing.Ratio("naive reflection", "cached plan");
        const string again = "dotnet run --project validator-rs/bench/ValidatorRs.Bench -c Release -- bars";

        return new PartResult(
            Name,
            Title,
            [
                new Check("orders judged as generated", wrong == 0, $"{(generated.Count - wrong).Invariant()} of {generated.Count.Invariant()}", "all", "dotnet test --project validator-rs/tests/ValidatorRs.Tests"),
                new Check("violations", violations == wanted, violations.Invariant(), wanted.Invariant(), "dotnet test --project validator-rs/tests/ValidatorRs.Tests"),
                new Check("naive / cached, time", ratio >= LeastRatio, $"{ratio.Invariant()}x", $">= {LeastRatio.Invariant()}x", again),
                new Check("bytes per valid order", timing["cached plan"].AllocatedBytes < 1, timing["cached plan"].AllocatedBytes.Invariant(), "0", again),
            ],
            [
                .. timing.Measurements.Select(m => new Figure("time per valid order, least of interleaved blocks", m.Name, m.MinNanoseconds, "ns")),
                .. rules.Select(r => new Figure("violations by rule", r.Key, r.Value, "violations")),
            ],
            samples,
            0);
    }

    private static InterleavedResult Compare(ReflectiveValidator validator, CancellationToken cancellationToken)
    {
        var order = OrderGenerator.Valid(1);
        return InterleavedRun.Run(
            [
                new Contender("cached plan", count =>
                {
                    for (var i = 0; i < count; i++)
                    {
                        validator.IsValid(order);
                    }
                }),
                Contender.Of("naive reflection", () => NaiveReflectionValidator.Validate(order)),
            ],
            cancellationToken: cancellationToken);
    }
}
