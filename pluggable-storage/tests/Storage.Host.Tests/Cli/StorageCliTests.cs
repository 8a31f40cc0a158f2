using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Storage.Host.Tests.Cli;

public sealed partial class StorageCliTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("storage-cli-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task Serve_takes_put_get_swap_delete_and_leaves_nothing_at_Ctrl_C()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals and /proc are needed");
        using var serve = StorageProcess.Start(_directory, "serve", "--url", "http://127.0.0.1:0", "--grpc-url", "http://127.0.0.1:0", "--backend", "memory");
        var url = Address().Match((await serve.ReadLineAsync(Cancel)) ?? serve.Error).Value;
        Assert.StartsWith("gRPC on http://127.0.0.1:", await serve.ReadLineAsync(Cancel), StringComparison.Ordinal);
        var plugins = serve.Children();

        Assert.Equal(0, (await RunAsync("put", "a/../\u00e9", "value", "--url", url)).ExitCode);
        var swap = await RunAsync("swap", "file-system", "--url", url);
        var get = await RunAsync("get", "a/../\u00e9", "--url", url);
        var backends = await RunAsync("backends", "--url", url);
        var wrongSwap = await RunAsync("swap", "none", "--url", url);
        var wrongOption = await RunAsync("swap", "file-system", "--option", "server=127.0.0.1:1", "--url", url);
        var elsewhere = await RunAsync("swap", "file-system", "--data", "elsewhere", "--url", url);
        var there = await RunAsync("get", "a/../\u00e9", "--url", url);
        var delete = await RunAsync("delete", "a/../\u00e9", "--url", url);
        var again = await RunAsync("get", "a/../\u00e9", "--url", url);

        Assert.True(swap.ExitCode == 0, swap.Error);
        Assert.Equal("value", get.Output);
        Assert.Matches("^file-system +serving +pid [0-9]+\n", backends.Output);
        Assert.Equal(1, wrongSwap.ExitCode);
        Assert.Contains("there is no backend 'none'", wrongSwap.Error, StringComparison.Ordinal);
        Assert.Equal((1, "storage: backend 'file-system' has no option 'server'; it takes: data"), (wrongOption.ExitCode, wrongOption.Error.Trim()));
        Assert.True(elsewhere.ExitCode == 0, elsewhere.Error);
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(_directory, "elsewhere")));
        Assert.Equal("value", there.Output);
        Assert.Equal(0, delete.ExitCode);
        Assert.Equal(1, again.ExitCode);
        Assert.NotEmpty(plugins);

        plugins = [.. plugins, .. serve.Children()];
        serve.Interrupt();
        Assert.Equal(0, await serve.ExitAsync(Cancel).WaitAsync(TimeSpan.FromSeconds(20), Cancel));
        await AssertGoneAsync(plugins);

        var verify = await RunAsync("verify", "--data", "data");
        Assert.Equal(0, verify.ExitCode);
        Assert.Contains("sound", verify.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Put_without_a_service_uses_the_files_in_data_and_verify_finds_damage_there()
    {
        Assert.Equal(0, (await RunAsync("put", "key", "0123456789", "--data", "data")).ExitCode);
        Assert.Equal("0123456789", (await RunAsync("get", "key", "--backend", "file-system")).Output);

        var segment = Directory.GetFiles(Path.Combine(_directory, "data"), "*.log").Order().First(f => new FileInfo(f).Length > 100);
        var bytes = await File.ReadAllBytesAsync(segment, Cancel);
        bytes[bytes.AsSpan().IndexOf("0123456789"u8)] ^= 1;
        await File.WriteAllBytesAsync(segment, bytes, Cancel);
        var verify = await RunAsync("verify");

        Assert.Equal(1, verify.ExitCode);
        Assert.Contains("the value of key 'key' is damaged", verify.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bench_prints_a_table_and_Ctrl_C_ends_it_with_its_plugin()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals and /proc are needed");
        var bench = await RunAsync("bench", "--backend", "memory", "--seconds", "0.2", "--clients", "4");
        Assert.Equal(0, bench.ExitCode);
        Assert.Contains("p99", bench.Output, StringComparison.Ordinal);

        using var longer = StorageProcess.Start(_directory, "bench", "--backend", "memory", "--seconds", "600");
        while (longer.Children().Count < 2)
        {
            await Task.Delay(20, Cancel);
        }

        var plugins = longer.Children();
        longer.Interrupt();

        Assert.Equal(130, await longer.ExitAsync(Cancel).WaitAsync(TimeSpan.FromSeconds(20), Cancel));
        Assert.Contains("storage: interrupted", longer.Error, StringComparison.Ordinal);
        await AssertGoneAsync(plugins);
    }

    [Theory]
    [InlineData(3, "frobnicate", "")]
    [InlineData(3, "--url takes an address", "get key --url ftp://x")]
    [InlineData(3, "give one of the two", "get key --url http://127.0.0.1:1 --backend memory")]
    [InlineData(3, "--option takes name=value", "get key --option servers")]
    [InlineData(3, "has no option 'colour'", "get key --option colour=red")]
    [InlineData(3, "there is no backend 'nope'", "get key --backend nope")]
    [InlineData(3, "there is no plugin at", "get key --plugin /no/such/file")]
    [InlineData(2, "no service answers at", "get key --url http://127.0.0.1:1")]
    [InlineData(2, "no service answers at", "swap memory --url http://127.0.0.1:1")]
    [InlineData(2, "is no store", "verify --data .")]
    [InlineData(2, "nothing-here", "verify --data nothing-here")]
    [InlineData(3, "the address is wrong", "serve --url https://127.0.0.1:0")]
    [InlineData(3, "the address is wrong", "serve --grpc-url nonsense")]
    [InlineData(3, "missing for option: '--url'", "serve --url")]
    [InlineData(3, "missing for option: '--url'", "get key --url")]
    [InlineData(3, "is no address to listen on", "serve --url http://127.0.0.1:99999")]
    [InlineData(3, "is no address to listen on", "serve --url http://127.0.0.1:0/path")]
    [InlineData(3, "is no address to listen on", "serve --grpc-url http://me:secret@127.0.0.1:0")]
    [InlineData(3, "there is no backend 'nope'", "serve --backend nope")]
    [InlineData(3, "'--size'", "bench --size 99999999999")]
    [InlineData(3, "names no folder", "get key --option data=")]
    [InlineData(3, "--data takes a folder", "verify --data ")]
    [InlineData(3, "--data takes a folder", "get key --data ")]
    [InlineData(3, "names a host", "serve --backend memory --url http://example.invalid:80 --grpc-url none")]
    [InlineData(3, "--clients takes", "bench --clients 0")]
    [InlineData(3, "--seconds takes", "bench soak --seconds -1")]
    [InlineData(2, "no/such/folder", "bench soak --seconds 1 --json no/such/folder/result.json")]
    public async Task Wrong_input_gives_one_line_and_an_exit_code(int exitCode, string text, string command)
    {
        var result = await RunAsync(command.Length == 0 ? ["frobnicate"] : command.Split(' '));

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(text, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.Trim().Split('\n'));
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<&-", 2, "there is no standard input")]
    [InlineData("</dev/null", 0, "")]
    public async Task Put_from_a_closed_standard_input_fails_at_once_and_from_an_empty_one_stores_nothing(string redirection, int exitCode, string text)
    {
        var storage = Path.Combine(AppContext.BaseDirectory, "Storage.Host");
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"exec '{storage}' put key - --backend file-system --data data {redirection}"])
        {
            WorkingDirectory = _directory,
            RedirectStandardError = true,
        };
        start.Environment.Remove("STORAGE_URL");
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);

        Assert.Equal(exitCode, process.ExitCode);
        Assert.Contains(text, error, StringComparison.Ordinal);
    }

    // The guardian, a child too, tidies up when the host has gone.
    private static async Task AssertGoneAsync(IReadOnlyList<int> processes)
    {
        for (var attempt = 0; attempt < 100 && processes.Any(id => Directory.Exists($"/proc/{id}")); attempt++)
        {
            await Task.Delay(50, Cancel);
        }

        Assert.All(processes, id => Assert.False(Directory.Exists($"/proc/{id}"), $"process {id} still runs"));
    }

    [GeneratedRegex("http://127.0.0.1:[0-9]+")]
    private static partial Regex Address();

    private Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) =>
        StorageProcess.RunAsync(_directory, Cancel, arguments);
}
