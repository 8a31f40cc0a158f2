using Gates.Tests.Seeds;

namespace Gates.Tests.Checks;

public sealed class WorkflowsGateTests
{
    private const string Clean = """
        name: ci
        on:
          push:
          pull_request:
        permissions:
          contents: read
        jobs:
          gate:
            runs-on: ubuntu-24.04
            timeout-minutes: 15
            strategy:
              matrix:
                gate: [restore, build]
            steps:
              - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
                with:
                  persist-credentials: false
              - run: |
                  sudo apt-get update
                  sudo apt-get install --yes golang redis-server
                  xargs --arg-file=.ci/packages sudo apt-get install --yes
              - run: dotnet run --project tools/gates -- ${{ matrix.gate }}
              - run: dotnet run --project tools/gates -- all --verbose

        """;

    private static SeededCheckout With(string text) => new SeededCheckout().Write("My.sln", "").Write(".github/workflows/ci.yml", text).Commit();

    [Fact]
    public async Task Workflows_clean_workflow_is_green()
    {
        using var seed = With(Clean);

        (await seed.GatesAsync("workflows")).AssertGreen();
    }

    [Theory]
    [InlineData("@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0", "@v5", "is not pinned")]
    [InlineData("@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0", "@08c6903 # v5.0.0", "is not pinned")]
    [InlineData(" # v5.0.0", "", "does not say which version")]
    [InlineData("permissions:\n  contents: read\n", "", "write 'permissions:' at the top")]
    [InlineData("permissions:\n  contents: read\n", "permissions: write-all\n", "ci.yml:5: write 'permissions:'")]
    [InlineData("    timeout-minutes: 15\n", "", "job 'gate' has no timeout-minutes")]
    [InlineData("persist-credentials: false", "persist-credentials: true", "leaves its token")]
    [InlineData("        with:\n          persist-credentials: false\n", "", "leaves its token")]
    [InlineData("  pull_request:\n", "  pull_request_target:\n", "ci.yml:4: pull_request_target")]
    [InlineData("-- all --verbose", "-- all && curl example.org", "'&&', which is not a gate")]
    [InlineData("-- all --verbose", "-- ${{ github.event.issue.title }}", "text that a stranger writes")]
    [InlineData("-- all --verbose", "-- ${{github.head_ref}}", "text that a stranger writes")]
    [InlineData("dotnet run --project tools/gates -- all --verbose", "dotnet test", "'dotnet test' is not a gate")]
    [InlineData("sudo apt-get update", "apt-get update; wget x", "is not a gate")]
    [InlineData("xargs --arg-file=.ci/packages sudo apt-get install", "xargs --arg-file=.ci/packages sudo sh", "is not a gate")]
    [InlineData("-- all --verbose", "-- tset", "names 'tset', which is not a gate")]
    [InlineData("[restore, build]", "[restore, biuld]", "the matrix names 'biuld'")]
    [InlineData("      - run: dotnet run --project tools/gates -- all --verbose\n", "", "no workflow runs the gate 'repo'")]
    [InlineData("jobs:\n", "jbos:\n", "has no jobs")]
    [InlineData("jobs:\n", "\tjobs:\n", "line ")]
    [InlineData("    runs-on: ubuntu-24.04\n", "    uses: other/repo/.github/workflows/x.yml@main\n", "calls another workflow")]
    public async Task Workflows_seeded_fault_is_red(string right, string wrong, string message)
    {
        Assert.Contains(right, Clean, StringComparison.Ordinal);
        using var seed = With(Clean.Replace(right, wrong, StringComparison.Ordinal));

        (await seed.GatesAsync("workflows")).AssertRed(message);
    }

    [Theory]
    [InlineData("on: pull_request_target\n")]
    [InlineData("on: [push, pull_request_target]\n")]
    public async Task Workflows_pull_request_target_is_found_in_every_form(string on)
    {
        using var seed = With(Clean.Replace("on:\n  push:\n  pull_request:\n", on, StringComparison.Ordinal));

        (await seed.GatesAsync("workflows")).AssertRed("ci.yml:2: pull_request_target");
    }

    [Fact]
    public async Task Workflows_no_workflow_at_all_is_red()
    {
        using var seed = new SeededCheckout().Write("My.sln", "").Commit();

        (await seed.GatesAsync("workflows")).AssertRed("no workflow runs the gate 'test'");
    }
}
