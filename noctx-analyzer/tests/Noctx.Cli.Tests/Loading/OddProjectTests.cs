namespace Noctx.Cli.Tests.Loading;

/// <summary>Projects that MSBuild has trouble with. Each costs a design-time build; what does not need one is in <see cref="OddInputTests"/>.</summary>
public sealed class OddProjectTests
{
    private const string Leak = "class C { Task M(CancellationToken ct) => Task.Delay(1); }";

    [Fact]
    public async Task Project_that_was_never_restored_says_what_to_run()
    {
        using var folder = new TemporaryFolder().WithProject("App").With("App/C.cs", Leak);

        var run = await CommandRun.OfAsync(folder.PathOf("App"), "--no-restore", "--no-cache");

        Assert.Equal(ExitCodes.CouldNotLoad, run.ExitCode);
        Assert.Contains("dotnet restore", Assert.Single(run.Said.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyzer_that_was_never_built_does_not_cost_the_project()
    {
        using var folder = new TemporaryFolder().WithProject("App").With("App/C.cs", Leak)
            .With("App/Directory.Build.targets", "<Project><ItemGroup><Analyzer Include=\"never/built.dll\" /></ItemGroup></Project>");

        var run = await CommandRun.OfAsync(folder.PathOf("App"), "--no-cache");

        Assert.Contains("NOCTX001", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 finding in 1 project", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("error", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sdk_that_is_not_installed_is_named()
    {
        using var folder = new TemporaryFolder().WithProject("App").With("App/C.cs", Leak)
            .With("App/global.json", """{ "sdk": { "version": "99.0.100", "rollForward": "disable" } }""");

        var run = await CommandRun.OfAsync(folder.PathOf("App"));

        Assert.Equal(ExitCodes.CouldNotLoad, run.ExitCode);
        Assert.Contains("99.0.100", Assert.Single(run.Said.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Projects_that_reference_each_other_in_a_circle_are_named_and_still_checked()
    {
        using var folder = new TemporaryFolder().WithProject("A", "B").WithProject("B", "A").With("A/C.cs", Leak);

        var run = await CommandRun.OfAsync(folder.PathOf("A"));

        Assert.Equal(ExitCodes.CouldNotLoad, run.ExitCode);
        Assert.Contains("(A -> B -> A)", Assert.Single(run.Error.Split('\n'), l => l.Contains("error", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("NOCTX001", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_based_app_is_checked_with_its_directives()
    {
        using var folder = new TemporaryFolder().With("my app/tool.cs", """
            #:property LangVersion=preview
            await M(CancellationToken.None);
            static async Task M(CancellationToken ct) => await Task.Delay(1);
            """);

        var run = await CommandRun.OfAsync(folder.PathOf("my app", "tool.cs"));

        Assert.Equal((ExitCodes.Findings, ""), (run.ExitCode, run.Said));
        Assert.Contains("tool.cs(3,", Assert.Single(run.Output.Split('\n'), l => l.Contains("NOCTX", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Source_files_with_spaces_in_their_names_are_checked()
    {
        using var folder = new TemporaryFolder().WithProject("My App").With("My App/My Folder/My Class.cs", Leak);

        var run = await CommandRun.OfAsync(folder.PathOf("My App"));

        Assert.DoesNotContain("error", run.Error, StringComparison.Ordinal);
        Assert.Contains("My Class.cs(1,", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Source_that_is_not_there_and_a_wrong_option_are_told_as_the_compiler_would()
    {
        using var folder = new TemporaryFolder().WithProject("App").With("App/C.cs", Leak)
            .With("App/Directory.Build.targets", "<Project><PropertyGroup><LangVersion>banana</LangVersion></PropertyGroup><ItemGroup><Compile Include=\"Gone.cs\" /></ItemGroup></Project>");

        var run = await CommandRun.OfAsync(folder.PathOf("App"));

        Assert.Equal(ExitCodes.CouldNotLoad, run.ExitCode);
        Assert.Contains("Gone.cs", run.Error, StringComparison.Ordinal);
        Assert.Contains("CS1617", run.Error, StringComparison.Ordinal);
        Assert.Contains("NOCTX001", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Error_of_a_target_without_a_code_is_told()
    {
        using var folder = new TemporaryFolder().WithProject("App").With("App/C.cs", Leak)
            .With("App/Directory.Build.props", "<Project><Target Name=\"Guard\" BeforeTargets=\"ResolveReferences;CoreCompile\"><Error Text=\"This house is closed.\" /></Target></Project>");

        var run = await CommandRun.OfAsync(folder.PathOf("App"));

        Assert.Equal(ExitCodes.CouldNotLoad, run.ExitCode);
        Assert.Contains("App.csproj': the build says: This house is closed.", Assert.Single(run.Error.Trim().Split('\n'), l => l.Contains("error", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Damaged_global_json_is_named()
    {
        using var folder = new TemporaryFolder().WithProject("App").With("App/C.cs", Leak).With("App/global.json", "{ \"sdk\": {");

        var run = await CommandRun.OfAsync(folder.PathOf("App"));

        Assert.Equal(ExitCodes.CouldNotLoad, run.ExitCode);
        Assert.Contains("global.json", Assert.Single(run.Said.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Framework_that_no_project_targets_is_named()
    {
        using var folder = new TemporaryFolder().WithProject("App").With("App/C.cs", Leak);

        var run = await CommandRun.OfAsync(folder.PathOf("App"), "--framework", "net1.0");

        Assert.Equal(ExitCodes.CouldNotLoad, run.ExitCode);
        Assert.Contains("targets 'net1.0'", run.Error, StringComparison.Ordinal);
    }
}
