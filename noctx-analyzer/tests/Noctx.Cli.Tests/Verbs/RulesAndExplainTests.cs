using Noctx.Analyzers;

namespace Noctx.Cli.Tests.Verbs;

public sealed class RulesAndExplainTests
{
    [Fact]
    public async Task Rules_lists_all_21()
    {
        var run = await CommandRun.OfAsync("rules");

        Assert.Equal(21, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Explain_prints_the_page_of_every_rule()
    {
        foreach (var rule in NoctxRules.Descriptors)
        {
            var run = await CommandRun.OfAsync("explain", rule.Id.ToLowerInvariant());

            Assert.StartsWith("# " + rule.Id, run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Explain_of_an_unknown_rule_is_a_usage_error()
        => Assert.Equal(ExitCodes.Usage, (await CommandRun.OfAsync("explain", "NOCTX999")).ExitCode);
}
