using System.Globalization;
using Measure;
using Storage.Engines.FileLog;
using Storage.Engines.FileLog.Bench;
using Storage.Engines.Sqlite;

// usage: bars [--json FILE] [--dir DIR]: durable puts of 100 bytes against a file per key, on the disk of DIR.
if (args is not ["bars", ..])
{
    await Console.Error.WriteLineAsync("usage: Storage.Engines.FileLog.Bench bars [--json FILE] [--dir DIR]");
    return 2;
}

const int rounds = 5;
var block = TimeSpan.FromMilliseconds(500);
var root = Option("--dir") ?? Environment.CurrentDirectory;
var directory = Path.Combine(root, "durable-puts-" + Guid.NewGuid().ToString("n"));
Directory.CreateDirectory(directory);
try
{
    var bars = new List<Bar>();
    foreach (var (callers, limit) in new[] { (1, 15.0), (64, 50.0) })
    {
        bars.Add(await CompareAsync(callers, limit, CancellationToken.None));
    }

    BarReport.WriteText(Console.Out, bars);
    if (Option("--json") is { } path)
    {
        await using var json = File.Create(path);
        BarReport.WriteJson(json, bars);
    }

    return BarReport.ExitCode(bars);
}
finally
{
    Directory.Delete(directory, recursive: true);
}

string? Option(string name) => Array.IndexOf(args, name) is var i and >= 0 && i + 1 < args.Length ? args[i + 1] : null;

async Task<Bar> CompareAsync(int callers, double limit, CancellationToken cancellationToken)
{
    var puts = 0L;
    var files = Directory.CreateDirectory(Path.Combine(directory, $"files-{callers}"));
    var perKey = new FilePerKeyStore(files.FullName);
    await using var log = FileLogStore.Open(Path.Combine(directory, $"log-{callers}"));
    await using var sqlite = SqliteStore.Open(Path.Combine(directory, $"sqlite-{callers}", "objects.db"));
    using var bare = new BareOverwrite(Path.Combine(directory, $"bare-{callers}"));
    var (bestFiles, bestLog, bestSqlite, bestBare) = (0.0, 0.0, 0.0, 0.0);
    var (a, b) = (0.0, 0.0);

    // In turn, and the best round of each: a noisy neighbour hits all of them alike.
    for (var round = 0; round < rounds; round++)
    {
        bestFiles = Math.Max(bestFiles, await PutLoad.RunAsync(callers, block, c => { perKey.Put(c, Value(ref puts)); return Task.CompletedTask; }));
        a = Math.Max(a, await PutLoad.RunAsync(callers, block, c => log.PutAsync(Key(c), Value(ref puts), cancellationToken).AsTask()));
        bestSqlite = Math.Max(bestSqlite, await PutLoad.RunAsync(callers, block, c => sqlite.PutAsync(Key(c), Value(ref puts), cancellationToken).AsTask()));
        if (callers == 1)
        {
            bestBare = Math.Max(bestBare, await PutLoad.RunAsync(1, block, c => { bare.Put(Value(ref puts)); return Task.CompletedTask; }));
        }

        b = Math.Max(b, await PutLoad.RunAsync(callers, block, c => log.PutAsync(Key(c), Value(ref puts), cancellationToken).AsTask()));
    }

    bestLog = Math.Max(a, b);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{callers,3} callers: file per key {bestFiles:0}/s, log {bestLog:0}/s, SQLite {bestSqlite:0}/s; control {a / b:0.00}"));
    if (callers == 1)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"    the floor of this disk, one overwrite and one fdatasync: {bestBare:0}/s, {bestBare / bestFiles:0.0} times a file per key"));
    }

    return new Bar(
        string.Create(CultureInfo.InvariantCulture, $"durable puts, {callers} callers: log / file per key"),
        bestLog / bestFiles, limit, BarDirection.AtLeast, "ratio", Math.Abs((a / b) - 1) < 0.3);
}

static string Key(int caller) => string.Create(CultureInfo.InvariantCulture, $"key-{caller}");

// New bytes each time: SQLite skips a write that changes nothing.
static byte[] Value(ref long puts)
{
    var value = new byte[100];
    BitConverter.TryWriteBytes(value, Interlocked.Increment(ref puts));
    return value;
}
