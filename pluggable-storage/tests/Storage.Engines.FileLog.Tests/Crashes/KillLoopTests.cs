using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Storage.Engines.FileLog.Tests.Crashes;

public sealed class KillLoopTests
{
    [Fact]
    public async Task Store_writer_killed_again_and_again_keeps_every_acknowledged_write()
    {
        const int rounds = 6;
        using var directory = new TemporaryDirectory();
        var path = Path.Combine(directory.Path, "store");
        var random = new Random();
        var acknowledged = new Dictionary<string, string>(StringComparer.Ordinal);

        for (var round = 0; round < rounds; round++)
        {
            await WriteUntilKilledAsync(path, round, random.Next(50, 1500), acknowledged);

            await using var store = FileLogStore.Open(path);
            foreach (var (key, value) in acknowledged)
            {
                var found = await store.GetAsync(key, TestContext.Current.CancellationToken);
                Assert.True(found.HasValue, $"round {round}: '{key}' is gone");
                var text = Encoding.UTF8.GetString(found.Value.Span);
                Assert.True(Order(text) >= Order(value), $"round {round}: '{key}' went back from {Order(value)} to {Order(text)}");
            }
        }
    }

    /// <summary>Runs the writer until it has acknowledged so many puts, then kills it and reads the rest of its lines.</summary>
    private static async Task WriteUntilKilledAsync(string path, int round, int puts, Dictionary<string, string> acknowledged)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Storage.Engines.FileLog.CrashWriter"))
        {
            RedirectStandardOutput = true,
        };
        start.ArgumentList.Add(path);
        start.ArgumentList.Add(round.ToString(CultureInfo.InvariantCulture));
        using var process = Process.Start(start)!;
        using var output = process.StandardOutput;
        var count = 0;
        while (await output.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Split(' ') is [var key, var value] && value.Split(':').Length == 3)
            {
                acknowledged[key] = value;
            }

            if (++count == puts)
            {
                process.Kill();
            }
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(count >= puts, $"the writer ended by itself after {count} lines");
    }

    private static long Order(string value)
    {
        var parts = value.Split(':');
        return (long.Parse(parts[0], CultureInfo.InvariantCulture) << 32) + long.Parse(parts[1], CultureInfo.InvariantCulture);
    }
}
