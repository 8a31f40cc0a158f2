using System.Globalization;
using System.Text;
using Storage.Engines.FileLog;

// Writes to the store in args[0] until it is killed, from several tasks at once. A line "key value" on stdout means:
// this put was acknowledged. The kill test compares those lines with what the store holds afterwards.
var round = args[1];
await using var store = FileLogStore.Open(args[0], new FileLogOptions { SegmentBytes = 64 * 1024, CompactionMinimumDeadBytes = 32 * 1024 });
using var output = Console.OpenStandardOutput();
var gate = new object();

await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => WriteForeverAsync(writer, CancellationToken.None)).ToArray());
return;

async Task WriteForeverAsync(int writer, CancellationToken cancellationToken)
{
    for (var i = 0; !cancellationToken.IsCancellationRequested; i++)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"key-{writer}-{i % 20}");
        var value = string.Create(CultureInfo.InvariantCulture, $"{round}:{i}:{new string('v', i * 37 % 900)}");
        await store.PutAsync(key, Encoding.UTF8.GetBytes(value), cancellationToken);
        lock (gate)
        {
            output.Write(Encoding.UTF8.GetBytes($"{key} {value}\n"));
            output.Flush();
        }
    }
}
