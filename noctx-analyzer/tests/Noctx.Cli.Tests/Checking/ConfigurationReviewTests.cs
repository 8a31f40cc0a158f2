namespace Noctx.Cli.Tests.Checking;

public sealed class ConfigurationReviewTests
{
    private const string Leak = "class C { Task M(CancellationToken ct) => Task.Delay(1); }";

    [Theory]
    [InlineData("noctx.profile = bananas", "(2): 'noctx.profile' takes default, go or strict, not 'bananas'")]
    [InlineData("noctx.profil = go", "(2): there is no option 'noctx.profil'")]
    [InlineData("noctx.chain.max_depth = -3", "(2): 'noctx.chain.max_depth' takes a whole number from 1 on, not '-3'")]
    [InlineData("noctx.contexts = Ns.Type.Property", "takes documentation ids of properties")]
    [InlineData("noctx.parameter_name = 1st", "'noctx.parameter_name' takes a name, not '1st'")]
    [InlineData("dotnet_diagnostic.NOCTX001.severity = loud", "(2): 'dotnet_diagnostic.NOCTX001.severity' takes error, warning,")]
    [InlineData("dotnet_diagnostic.NOCTX999.severity = none", "(2): there is no rule 'NOCTX999'")]
    [InlineData("[*.vb", "(2): '[*.vb' is no section")]
    public async Task Setting_that_means_nothing_is_told_with_its_place_and_findings_are_shown(string setting, string note)
    {
        using var folder = new TemporaryFolder().With("App/C.cs", Leak).With("App/.editorconfig", "[*.cs]\n" + setting + "\n");
        folder.WithResponseFile("App", $"\"/analyzerconfig:{folder.PathOf("App", ".editorconfig")}\"");

        var run = await CommandRun.OfAsync(folder.PathOf("App", "App.rsp"));

        Assert.Equal(ExitCodes.Findings, run.ExitCode);
        Assert.Contains(note, Assert.Single(run.Said.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.Contains(".editorconfig", run.Said, StringComparison.Ordinal);
        Assert.Contains("NOCTX001", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_mean_something_or_are_not_ours_are_passed_over()
    {
        using var folder = new TemporaryFolder().With("App/C.cs", Leak).With("App/.editorconfig", """
            root = true
            # noctx.profile = bananas
            [*.{cs,csx}] # all of C#
            NOCTX.Profile = Strict
            noctx.contexts = P:A.B.C, P:D.E
            noctx.none = report # as it is
            dotnet_diagnostic.noctx004.severity = suggestion
            dotnet_diagnostic.CA2016.severity = loud
            indent_size = many
            """);
        folder.WithResponseFile("App", $"\"/analyzerconfig:{folder.PathOf("App", ".editorconfig")}\"");

        var run = await CommandRun.OfAsync(folder.PathOf("App", "App.rsp"));

        Assert.Equal("", run.Said);
    }

    [Fact]
    public async Task Lines_of_an_api_list_that_mean_nothing_are_told_and_cut_short()
    {
        using var folder = new TemporaryFolder().With("App/C.cs", Leak).With("App/noctx.apis.txt", "# mine\n\nio | System.IO.Stream | Read |\n" + string.Concat(Enumerable.Repeat("M:System.IO.Stream.Read\n", 7)));
        folder.WithResponseFile("App", $"\"/additionalfile:{folder.PathOf("App", "noctx.apis.txt")}\"");

        var run = await CommandRun.OfAsync(folder.PathOf("App", "App.rsp"));

        var lines = run.Said.Trim().Split('\n');
        Assert.Equal(6, lines.Length);
        Assert.Contains("noctx.apis.txt(4): 'M:System.IO.Stream.Read' is not", lines[0], StringComparison.Ordinal);
        Assert.Contains("2 more lines", lines[^1], StringComparison.Ordinal);
    }
}
