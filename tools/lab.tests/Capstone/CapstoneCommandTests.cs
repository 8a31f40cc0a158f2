using System.Text.Json;
using Lab.Capstone;

namespace Lab.Tests.Capstone;

public sealed class CapstoneCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lab-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Capstone_all_parts_pass_exits_zero_and_writes_both_reports()
    {
        var (exitCode, output) = await RunAsync(StubPart.Finds("one", true), StubPart.Finds("two", true));

        Assert.Equal(0, exitCode);
        Assert.Contains("2 of 2 pieces passed", output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder.FullName, "report.json")));
        Assert.True(File.Exists(Path.Combine(_folder.FullName, "report.html")));
    }

    [Fact]
    public async Task Capstone_one_check_fails_exits_one_and_says_what_to_do()
    {
        var (exitCode, output) = await RunAsync(StubPart.Finds("one", true), StubPart.Finds("two", false));

        Assert.Equal(1, exitCode);
        Assert.Contains("two: holds <its> promise: found 1 & 2, wanted 2. Try: mend it", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Capstone_part_throws_is_a_red_row_and_the_others_still_run()
    {
        var (exitCode, output) = await RunAsync(StubPart.Throws("broken", new InvalidOperationException("no such thing")), StubPart.Finds("two", true));

        Assert.Equal(1, exitCode);
        Assert.Contains("InvalidOperationException: no such thing", output, StringComparison.Ordinal);
        Assert.Contains("1 of 2 pieces passed", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Capstone_report_json_lists_every_check()
    {
        await RunAsync(StubPart.Finds("one", true), StubPart.Finds("two", false));

        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "report.json"), TestContext.Current.CancellationToken));
        Assert.False(json.RootElement.GetProperty("passed").GetBoolean());
        var parts = json.RootElement.GetProperty("parts");
        Assert.Equal(2, parts.GetArrayLength());
        Assert.Equal("mend it", parts[1].GetProperty("checks")[0].GetProperty("mend").GetString());
    }

    [Fact]
    public async Task Capstone_report_html_stands_alone_and_encodes_what_it_shows()
    {
        await RunAsync(StubPart.Finds("one", true, new Figure("cost", "ours", 70, "ns"), new Figure("cost", "naive", 25_000, "ns")));

        var html = await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "report.html"), TestContext.Current.CancellationToken);
        Assert.Contains("<svg", html, StringComparison.Ordinal);
        Assert.Contains("a &lt;detail&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("(src|href)=\"", html);
    }

    [Fact]
    public async Task Capstone_cancelled_stops_and_writes_no_report()
    {
        using var source = new CancellationTokenSource();
        var part = new StubPart("one", async token =>
        {
            await source.CancelAsync();
            token.ThrowIfCancellationRequested();
            throw new InvalidOperationException("was not cancelled");
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => CapstoneCommand.RunAsync([part], Context(), TextWriter.Null, source.Token));
        Assert.Empty(_folder.GetFiles());
    }

    [Fact]
    public async Task Capstone_output_folder_is_a_file_gives_one_clear_line_before_anything_runs()
    {
        var ran = false;
        var part = new StubPart("one", _ =>
        {
            ran = true;
            throw new InvalidOperationException("ran");
        });
        var file = Path.Combine(_folder.FullName, "taken");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);

        var exception = await Assert.ThrowsAsync<UserErrorException>(() => CapstoneCommand.RunAsync(
            [part], Context() with { OutputFolder = file }, TextWriter.Null, TestContext.Current.CancellationToken));
        Assert.Contains("--out", exception.Message, StringComparison.Ordinal);
        Assert.False(ran);
    }

    private CapstoneContext Context() => new() { Root = _folder.FullName, OutputFolder = _folder.FullName };

    private async Task<(int ExitCode, string Output)> RunAsync(params ICapstonePart[] parts)
    {
        using var output = new StringWriter();
        var exitCode = await CapstoneCommand.RunAsync(parts, Context(), output, TestContext.Current.CancellationToken);
        return (exitCode, output.ToString());
    }
}
