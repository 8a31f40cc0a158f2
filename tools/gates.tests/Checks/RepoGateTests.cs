using Gates.Solutions;
using Gates.Tests.Seeds;

namespace Gates.Tests.Checks;

public sealed class RepoGateTests
{
    private const string Project = "<Project Sdk=\"Microsoft.NET.Sdk\" />\n";

    private static SeededCheckout Clean() => new SeededCheckout()
        .Write(".gitignore", "obj/\n")
        .Write("a/src/One/One.csproj", Project)
        .Write("a/tests/One.Tests/One.Tests.csproj", Project)
        .Write("a/src/One/One.cs", "class One;\n")
        .Write("My.sln", SolutionWriter.Write(["a/src/One/One.csproj", "a/tests/One.Tests/One.Tests.csproj"]))
        .Commit();

    [Fact]
    public async Task Repo_clean_checkout_is_green()
    {
        using var seed = Clean();

        (await seed.GatesAsync("repo")).AssertGreen();
    }

    [Fact]
    public async Task Repo_project_missing_from_solution_is_red()
    {
        using var seed = Clean().Write("a/src/Two/Two.csproj", Project);

        (await seed.GatesAsync("repo")).AssertRed("a/src/Two/Two.csproj: is not in My.sln");
    }

    [Fact]
    public async Task Repo_stale_project_in_solution_is_red()
    {
        using var seed = Clean();
        seed.Delete("a/src/One/One.csproj");

        (await seed.GatesAsync("repo")).AssertRed("names 'a/src/One/One.csproj'");
    }

    [Fact]
    public async Task Repo_project_in_wrong_solution_folder_is_red()
    {
        using var seed = Clean();
        var text = seed.Read("My.sln");
        seed.Write("My.sln", text[..text.IndexOf("\tGlobalSection(NestedProjects)", StringComparison.Ordinal)] + "EndGlobal\n");

        (await seed.GatesAsync("repo")).AssertRed("lies in the solution folder ''; on the disk it is in 'a/src'");
    }

    [Fact]
    public async Task Repo_solution_in_other_form_is_red()
    {
        using var seed = Clean();
        seed.Write("My.sln", "\uFEFF" + seed.Read("My.sln"));

        (await seed.GatesAsync("repo")).AssertRed("has the right projects, but not the form");
    }

    [Fact]
    public async Task Repo_duplicate_project_name_is_red()
    {
        using var seed = Clean().Write("b/src/one/ONE.csproj", Project);
        await seed.GatesAsync("repo", "--fix");

        (await seed.GatesAsync("repo")).AssertRed("shares its project name with b/src/one/ONE.csproj");
    }

    [Theory]
    [InlineData("class One;\r\n", "ends in CR LF (1 lines)")]
    [InlineData("\uFEFFclass One;\n", "byte order mark")]
    [InlineData("class One; \n\t\n", "spaces at the end of the line (2 lines)")]
    [InlineData("class One;", "does not end in a newline")]
    public async Task Repo_badly_written_file_is_red_and_fix_mends_it(string text, string message)
    {
        using var seed = Clean().Write("a/src/One/One.cs", text);

        (await seed.GatesAsync("repo")).AssertRed(message);
        (await seed.GatesAsync("repo", "--fix")).AssertGreen();
        (await seed.GatesAsync("repo")).AssertGreen();
    }

    [Fact]
    public async Task Repo_long_file_is_red_until_a_reason_is_given()
    {
        using var seed = Clean().Write("a/src/One/Long.cs", string.Concat(Enumerable.Repeat("// line\n", 401)));

        (await seed.GatesAsync("repo")).AssertRed("a/src/One/Long.cs: has 401 lines");

        seed.Write("tools/gates/repo.json", """{"longFiles":[{"path":"a/**/Long.cs","reason":"a table"}]}""" + "\n");
        (await seed.GatesAsync("repo")).AssertGreen();
    }

    [Fact]
    public async Task Repo_exemption_without_reason_or_file_is_red()
    {
        using var seed = Clean().Write("tools/gates/repo.json", """{"bytes":[{"path":"x/*","reason":" "}]}""" + "\n");

        (await seed.GatesAsync("repo")).AssertRed("gives no reason", "matches no file");
    }

    [Fact]
    public async Task Repo_settings_of_another_form_are_red_with_the_file_name()
    {
        using var seed = Clean().Write("tools/gates/repo.json", """{"bytes":[{"path":"x/*"}]}""" + "\n");

        (await seed.GatesAsync("repo")).AssertRed("tools/gates/repo.json");
    }

    [Fact]
    public async Task Repo_binary_and_ignored_files_are_left_alone()
    {
        using var seed = Clean().Write("logo.png", "\u0089PNG\r\n\0 ").Write("a/src/One/obj/x.cs", "x \r\n");

        (await seed.GatesAsync("repo")).AssertGreen();
    }

    [Fact]
    public async Task Repo_fix_writes_the_missing_solution()
    {
        using var seed = Clean();
        seed.Delete("My.sln");

        (await seed.GatesAsync("repo", "--fix")).AssertGreen();
        Assert.Contains("One.Tests.csproj", seed.Read("reflect-codegen-plugins.sln"), StringComparison.Ordinal);
    }
}
