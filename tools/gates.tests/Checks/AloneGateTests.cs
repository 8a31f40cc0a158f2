using Gates.Tests.Seeds;

namespace Gates.Tests.Checks;

public sealed class AloneGateTests
{
    // The compiler of these repositories is a line of shell: it finds fault with a file that says so.
    private const string Settings = """
        { "sources": [], "alone": ["sh", "-c", "if grep -q broken out/a.g.txt; then echo 'broken    out: no such type'; exit 1; fi"] }

        """;

    [Fact]
    public async Task Alone_complete_output_is_green()
    {
        using var seed = new SeededCheckout().Write("My.sln", "").Write("tools/gates/fresh.json", Settings).Write("out/a.g.txt", "whole\n").Commit();

        (await seed.GatesAsync("alone")).AssertGreen();
    }

    [Fact]
    public async Task Alone_incomplete_output_is_red_and_says_what_is_missing()
    {
        using var seed = new SeededCheckout().Write("My.sln", "").Write("tools/gates/fresh.json", Settings).Write("out/a.g.txt", "broken\n").Commit();

        (await seed.GatesAsync("alone")).AssertRed("broken    out: no such type");
    }
}
