using System.Diagnostics;
using System.Text.RegularExpressions;

namespace PluginKit.Integration.Tests.Documents;

/// <summary>The commands of <c>docs/writing-a-plugin.md</c>, run as they stand there.</summary>
/// <remarks>Blocks marked "nightly" take a minute or need a registry; run them with <c>--explicit only</c>.</remarks>
public sealed partial class WritingAPluginTests : IDisposable
{
    private static readonly string Piece = FindPiece();
    private readonly string _work = Directory.CreateTempSubdirectory("writing-").FullName;

    public static TheoryData<string> Quick => [.. Blocks(nightly: false).Select(block => block.Name)];

    public static TheoryData<string> Nightly => [.. Blocks(nightly: true).Select(block => block.Name)];

    [Theory]
    [MemberData(nameof(Quick))]
    public Task Commands_succeed(string block) => RunAsync(block, nightly: false);

    [Theory(Explicit = true)]
    [MemberData(nameof(Nightly))]
    [Trait("Category", "Nightly")]
    public Task Commands_that_take_long_succeed(string block) => RunAsync(block, nightly: true);

    public void Dispose() => Directory.Delete(_work, recursive: true);

    private async Task RunAsync(string name, bool nightly)
    {
        var block = Blocks(nightly).Single(b => b.Name == name);
        var isGo = block.Commands.Contains("go build", StringComparison.Ordinal);
        Assert.SkipWhen(
            isGo && !Directory.Exists("/usr/share/gocode/src/github.com/hashicorp/go-plugin"),
            "needs Go and go-plugin: apt-get install golang-go golang-github-hashicorp-go-plugin-dev golang-google-grpc-dev");
        var start = new ProcessStartInfo("/bin/bash", ["-eu", "-c", block.Commands])
        {
            WorkingDirectory = Path.Combine(Piece, "..", block.Folder),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["WORK"] = _work;
        start.Environment["FEED"] = Path.Combine(_work, "feed");
        start.Environment["GOCACHE"] = Path.Combine(Path.GetTempPath(), "pluggable-storage-go-cache");
        start.Environment["PATH"] = string.Join(':', Program("Greeter.Host"), Program("InProcess"), start.Environment["PATH"]);
        using var process = Process.Start(start)!;
        var token = TestContext.Current.CancellationToken;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(token), process.StandardError.ReadToEndAsync(token));
        await process.WaitForExitAsync(token);

        Assert.True(process.ExitCode == 0, await output + await error);
        Assert.Contains(block.Commands.Contains("in-process", StringComparison.Ordinal) ? Breaks : "Hello, world!", await output, StringComparison.Ordinal);
    }

    private const string Breaks = """
        the plugin implements InProcess.IGreeter: it does
        the host sees an InProcess.IGreeter in it: False
        unloaded without having been called: True
        unloaded after one call: False
        a bug on the plugin's thread ended the host
        """;

    // Beside this test's own output: artifacts/bin/<project>/<configuration>.
    private static string Program(string project)
    {
        var own = AppContext.BaseDirectory.TrimEnd('/');
        return Path.Combine(own, "..", "..", project, Path.GetFileName(own));
    }

    private static IEnumerable<(string Name, string Folder, string Commands)> Blocks(bool nightly) =>
        from match in Block().Matches(File.ReadAllText(Path.Combine(Piece, "docs", "writing-a-plugin.md")))
        where match.Groups["nightly"].Success == nightly
        select (match.Groups["commands"].Value.Split('\n')[0], match.Groups["folder"].Value, match.Groups["commands"].Value);

    private static string FindPiece([System.Runtime.CompilerServices.CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));

    [GeneratedRegex("<!-- run in (?<folder>[^ :]+)(?<nightly>: nightly)? -->\n```sh\n(?<commands>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
