using Microsoft.CodeAnalysis;
using ValidatorRs.Generators.Tests.Kit;

namespace ValidatorRs.Generators.Tests.Incremental;

/// <summary>What is done again after an edit.</summary>
public sealed class StepTests
{
    private const string Model = """
        using ValidatorRs;
        [GenerateValidator] public class Order { [Rules("required")] public string? Name { get; set; } public Line? Line { get; set; } }
        public class Line { [Rules("min=1")] public int Count { get; set; } }
        """;

    private const string Other = "public class Other { public int A; }";

    private static readonly string[] Ours = [StepNames.Requests, StepNames.Plans, StepNames.Files, StepNames.Registrations];

    [Fact]
    public void Edit_of_another_file_changes_nothing()
    {
        var (_, second) = GeneratorRun.Edit([Model, Other], 1, "public class Other { public int B; }");

        Assert.All(Ours, s => AssertUnchanged(second, s));
        Assert.All(OutputReasons(second), r => Assert.Equal(IncrementalStepRunReason.Cached, r));
    }

    [Fact]
    public void Edit_above_the_model_in_its_file_changes_nothing()
    {
        var (_, second) = GeneratorRun.Edit([Model, Other], 0, "// A comment.\n" + Model + "public class More;");

        Assert.All(Ours, s => AssertUnchanged(second, s));
        Assert.All(OutputReasons(second), r => Assert.Equal(IncrementalStepRunReason.Cached, r));
    }

    [Fact]
    public void Rule_that_changes_changes_nothing_because_rules_are_read_at_run_time()
    {
        var (_, second) = GeneratorRun.Edit([Model, Other], 0, Model.Replace("min=1", "min=2", StringComparison.Ordinal));

        Assert.All(Ours, s => AssertUnchanged(second, s));
    }

    [Fact]
    public void Member_that_is_added_rewrites_the_plan_of_its_type_only()
    {
        var (_, second) = GeneratorRun.Edit([Model, Other], 0, Model.Replace("public int Count", "public long Size { get; set; } public int Count", StringComparison.Ordinal));

        var reasons = second.TrackedSteps[StepNames.Plans].SelectMany(s => s.Outputs).Select(o => o.Reason).Order();
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], reasons.OrderBy(r => r == IncrementalStepRunReason.Modified ? 0 : 1).Select(r => r == IncrementalStepRunReason.Unchanged ? IncrementalStepRunReason.Cached : r));
        AssertUnchanged(second, StepNames.Registrations);
        Assert.Single(OutputReasons(second), r => r == IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void Models_keep_no_symbol_syntax_or_compilation()
    {
        var (first, _) = GeneratorRun.Edit([Model + "[GenerateValidator] public abstract class Refused;", Other], 1, Other);

        var kept = Ours.SelectMany(s => first.TrackedSteps[s]).SelectMany(s => s.Outputs).Select(o => o.Value).ToArray();
        Assert.NotEmpty(kept);
        Assert.Empty(kept.SelectMany(KeptValues.Forbid));
    }

    private static void AssertUnchanged(GeneratorRunResult run, string step)
    {
        var reasons = run.TrackedSteps[step].SelectMany(s => s.Outputs).Select(o => o.Reason).ToArray();
        Assert.NotEmpty(reasons);
        Assert.All(reasons, r => Assert.True(r is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step}: {r}"));
    }

    private static IncrementalStepRunReason[] OutputReasons(GeneratorRunResult run) =>
        [.. run.TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs).Select(o => o.Reason)];
}
