using Gates.Tests.Seeds;

namespace Gates.Tests.Checks;

public sealed class DocsGateTests
{
    private static SeededCheckout With(string text) => new SeededCheckout()
        .Write("My.sln", "")
        .Write("README.md", text)
        .Write("docs/other.md", "# Some `Code`, and: more\n\n## Twice\n\n## Twice\n")
        .Write("tools/app/App.csproj", "<Project />\n")
        .Commit();

    [Theory]
    [InlineData("[a](docs/other.md) ![b](docs) [c](docs/other.md#some-code-and-more) [d](https://example.org/x) [e](#here)\n\n# Here\n")]
    [InlineData("[second](docs/other.md#twice-1)\n\n[ref]: docs/other.md\n")]
    [InlineData("`[not a link](nowhere.md)`\n\n```\n[nor this](nowhere.md)\n```\n")]
    [InlineData("```sh\ndotnet run --project tools/app -- x\ndotnet test --solution My.sln\ndotnet run --project tools/app/App.csproj\n```\n")]
    [InlineData("    dotnet run --project path/to/X\n    dotnet build NAME.csproj\n")]
    [InlineData("    dotnet run --project tools/app -- y   # tools/gates is not asked here\n")]
    public async Task Docs_that_lead_somewhere_are_green(string text)
    {
        using var seed = With(text);

        (await seed.GatesAsync("docs")).AssertGreen();
    }

    [Theory]
    [InlineData("\n[a](docs/othre.md)\n", "README.md:2: the link 'docs/othre.md' leads to nothing")]
    [InlineData("[a](docs/other.md#nowhere)\n", "leads to a heading that is not there")]
    [InlineData("[a](#nowhere)\n", "leads to a heading that is not there")]
    [InlineData("[a](/docs/other.md)\n", "is absolute")]
    [InlineData("[a]: docs/missing.md\n", "leads to nothing")]
    [InlineData("```\ndotnet run --project tools/nothing -- x\n```\n", "README.md:2: '--project tools/nothing' names no project")]
    [InlineData("    dotnet build Other.sln\n", "names a file that does not exist")]
    [InlineData("    dotnet run --project tools/app\n    dotnet run --project tools/gates -- tset\n", "'tset' is not a gate")]
    public async Task Docs_that_lead_nowhere_are_red(string text, string message)
    {
        using var seed = With(text);

        (await seed.GatesAsync("docs")).AssertRed(message);
    }

    [Fact]
    public async Task Docs_gate_page_without_a_section_per_gate_is_red()
    {
        using var seed = With("x\n").Write("docs/gates.md", "# Gates\n\n## repo\n");

        (await seed.GatesAsync("docs")).AssertRed("has no section 'restore'");
    }
}
