using System.Globalization;
using Gates.Checks;
using Gates.Processes;
using Gates.Repository;
using Gates.Running;
using Gates.Tests.Seeds;

namespace Gates.Tests.Checks;

public sealed class BenchGateTests
{
    private static async Task<(GateOutcome Outcome, int Runs)> RunAsync(params string?[] verdicts)
    {
        using var seed = new SeededCheckout().Write("My.sln", "").Write("p/bench/P.Bench/P.Bench.csproj", "<Project />\n").Commit();
        var programs = new BenchPrograms(verdicts);
        var checkout = Checkout.Open(seed.Root, new FileListing(new ProcessRunner(_ => { })));
        var context = new GateContext(checkout, programs, new GateOptions(), new Dictionary<string, GateStatus>());
        return (await new BenchGate().RunAsync(context, TestContext.Current.CancellationToken), programs.Runs);
    }

    [Fact]
    public async Task Bench_met_bars_are_green_after_one_run()
    {
        var (outcome, runs) = await RunAsync("met");

        Assert.Equal(GateStatus.Passed, outcome.Status);
        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task Bench_bar_missed_three_times_is_red_with_the_figures()
    {
        var (outcome, runs) = await RunAsync("missed", "missed", "missed");

        Assert.Equal(GateStatus.Failed, outcome.Status);
        Assert.Equal(3, runs);
        Assert.Equal("p/bench/P.Bench/P.Bench.csproj: naive / ours: 9.5 ratio, wanted >= 10 (missed)", Assert.Single(outcome.Findings).ToString());
    }

    [Fact]
    public async Task Bench_bar_met_on_the_second_try_is_green()
    {
        var (outcome, runs) = await RunAsync("inconclusive", "met");

        Assert.Equal(GateStatus.Passed, outcome.Status);
        Assert.Equal(2, runs);
    }

    [Fact]
    public async Task Bench_noisy_machine_is_inconclusive_not_green()
    {
        var (outcome, _) = await RunAsync("inconclusive", "inconclusive", "inconclusive");

        Assert.Equal(GateStatus.Inconclusive, outcome.Status);
    }

    [Fact]
    public async Task Bench_program_without_report_is_red_with_what_it_said()
    {
        var (outcome, _) = await RunAsync([null]);

        Assert.Equal(GateStatus.Failed, outcome.Status);
        Assert.Contains("unknown verb", outcome.Findings[0].Message, StringComparison.Ordinal);
    }

    /// <summary>Stands in for bench programs: a real one takes a minute and never misses on demand.</summary>
    private sealed class BenchPrograms(string?[] verdicts) : IProcessRunner
    {
        public int Runs { get; private set; }

        public Task<ProcessResult> RunAsync(ProcessRequest request, CancellationToken cancellationToken)
        {
            if (verdicts[Runs++] is not { } verdict)
            {
                return Task.FromResult(new ProcessResult(3, "", ["unknown verb 'bars'"]));
            }

            var value = verdict == "met" ? 10.5 : 9.5;
            File.WriteAllText(request.Arguments[^1], string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"bars":[{"name":"naive / ours","value":{{value}},"limit":10,"direction":"at_least","unit":"ratio","verdict":"{{verdict}}"}]}"""));
            return Task.FromResult(new ProcessResult(verdict == "met" ? 0 : 1, "", []));
        }
    }
}
