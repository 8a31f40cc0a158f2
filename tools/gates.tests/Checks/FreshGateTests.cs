using Gates.Tests.Seeds;

namespace Gates.Tests.Checks;

public sealed class FreshGateTests
{
    // The generator of these repositories is a line of shell: it copies every *.txt to *.g.txt.
    private const string Settings = """
        { "sources": [
          { "name": "copies",
            "command": ["sh", "-c", "mkdir -p out && for f in in/*.txt; do cp $f out/$(basename $f .txt).g.txt; done"],
            "paths": ["out"] } ] }

        """;

    private static SeededCheckout Clean() => new SeededCheckout()
        .Write("My.sln", "")
        .Write("tools/gates/fresh.json", Settings)
        .Write("in/a.txt", "a\n").Write("out/a.g.txt", "a\n")
        .Commit();

    [Fact]
    public async Task Fresh_unchanged_output_is_green()
    {
        using var seed = Clean();

        (await seed.GatesAsync("fresh")).AssertGreen();
    }

    [Fact]
    public async Task Fresh_edited_output_is_red_shows_the_diff_and_leaves_the_edit_in_place()
    {
        using var seed = Clean().Write("out/a.g.txt", "edited by hand\n").Commit();

        (await seed.GatesAsync("fresh")).AssertRed("out/a.g.txt: is not what the generator makes now (modified)", "-edited by hand", "+a");
        Assert.Equal("edited by hand\n", seed.Read("out/a.g.txt"));
        Assert.Equal("", seed.Git("status", "--porcelain"));
    }

    [Fact]
    public async Task Fresh_new_output_that_no_one_added_is_red_and_is_taken_away_again()
    {
        using var seed = Clean().Write("in/b.txt", "b\n").Commit();

        (await seed.GatesAsync("fresh")).AssertRed("out/b.g.txt: is not what the generator makes now (untracked");
        Assert.Equal("", seed.Git("status", "--porcelain"));
    }

    [Fact]
    public async Task Fresh_output_that_is_no_longer_made_is_red_and_is_kept()
    {
        using var seed = Clean().Write("out/old.g.txt", "old\n").Commit();

        (await seed.GatesAsync("fresh")).AssertRed("out/old.g.txt: is not what the generator makes now (stale");
        Assert.Equal("old\n", seed.Read("out/old.g.txt"));
    }

    [Fact]
    public async Task Fresh_right_output_that_is_not_committed_is_red_and_says_so()
    {
        using var seed = Clean().Write("in/b.txt", "b\n").Write("out/b.g.txt", "b\n");

        (await seed.GatesAsync("fresh")).AssertRed("out/b.g.txt: is right on the disk, but not committed");
    }

    [Fact]
    public async Task Fresh_fix_leaves_the_regenerated_files_for_the_commit()
    {
        using var seed = Clean().Write("in/b.txt", "b\n").Write("out/old.g.txt", "old\n").Commit();

        (await seed.GatesAsync("fresh", "--fix")).AssertRed("out/b.g.txt");
        Assert.Equal("b\n", seed.Read("out/b.g.txt"));
        Assert.False(File.Exists(Path.Combine(seed.Root, "out/old.g.txt")));
        seed.Commit();
        (await seed.GatesAsync("fresh")).AssertGreen();
    }

    [Fact]
    public async Task Fresh_generator_that_fails_is_red_and_loses_nothing()
    {
        using var seed = Clean();
        seed.Write("tools/gates/fresh.json", seed.Read("tools/gates/fresh.json").Replace("mkdir", "echo no such type >&2; exit 3; mkdir", StringComparison.Ordinal)).Commit();

        (await seed.GatesAsync("fresh")).AssertRed("no such type");
        Assert.Equal("a\n", seed.Read("out/a.g.txt"));
    }

    [Fact]
    public async Task Fresh_project_with_generated_code_is_regenerated_by_the_project_command()
    {
        using var seed = SeededSolution.Create().Write("src/One/Generated/a.g.txt", "old\n").Write("tools/gates/fresh.json", """
            { "sources": [ { "name": "generated code", "command": ["sh", "-c", "echo $0 > src/One/Generated/a.g.txt", "{project}"], "paths": ["{dir}/Generated"] } ] }
            """).Commit();

        (await seed.GatesAsync("fresh")).AssertRed("+src/One/One.csproj");
        await seed.GatesAsync("fresh", "--fix");
        seed.Commit();
        (await seed.GatesAsync("fresh")).AssertGreen();
    }

    [Fact]
    public async Task Fresh_generated_code_without_a_command_is_red()
    {
        using var seed = SeededSolution.Create().Write("src/One/Generated/a.g.cs", "// x\n").Commit();

        (await seed.GatesAsync("fresh")).AssertRed("names no command for {project}");
    }
}
