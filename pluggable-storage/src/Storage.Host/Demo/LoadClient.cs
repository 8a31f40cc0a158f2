using System.Buffers.Binary;
using Storage.Contracts;

namespace Storage.Host.Demo;

/// <summary>One client: it writes its own keys in turn, reads them back, and knows what was acknowledged.</summary>
internal sealed class LoadClient(IStorage storage, int number, HotSwapOptions options, LoadCounters counters, TimeProvider time)
{
    private readonly long[] _acknowledged = new long[options.KeysPerClient];
    private readonly bool[] _unknown = new bool[options.KeysPerClient];

    /// <summary>Calls until the token is cancelled; a call under way is finished.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        var random = new Random(number);
        var pace = new Pace(options.CallsPerSecond / (double)options.Clients, time);
        for (long sequence = 1; !stop.IsCancellationRequested; sequence++)
        {
            await pace.WaitAsync(stop);
            var slot = random.Next(options.KeysPerClient);
            await TimedAsync(() => PutAsync(slot, sequence));
            slot = random.Next(options.KeysPerClient);
            await pace.WaitAsync(stop);
            await TimedAsync(() => GetAsync(slot));
        }
    }

    /// <summary>Counts the keys whose last acknowledged write is not there.</summary>
    public async Task<long> CountLostAsync(CancellationToken cancellationToken)
    {
        long lost = 0;
        for (var slot = 0; slot < _acknowledged.Length; slot++)
        {
            var value = await storage.GetAsync(Key(slot), cancellationToken);
            lost += Fits(slot, value) ? 0 : 1;
        }

        return lost;
    }

    private async Task PutAsync(int slot, long sequence)
    {
        var value = new byte[options.ValueBytes];
        BinaryPrimitives.WriteInt64LittleEndian(value, sequence);
        _unknown[slot] = true;
        await storage.PutAsync(Key(slot), value, CancellationToken.None);
        (_acknowledged[slot], _unknown[slot]) = (sequence, false);
        counters.Acknowledge();
    }

    private async Task GetAsync(int slot)
    {
        if (!Fits(slot, await storage.GetAsync(Key(slot), CancellationToken.None)))
        {
            counters.StaleRead();
        }
    }

    // A write that failed may or may not have happened; then any newer value is right too.
    private bool Fits(int slot, ReadOnlyMemory<byte>? value)
    {
        var sequence = value is { Length: >= sizeof(long) } present ? BinaryPrimitives.ReadInt64LittleEndian(present.Span) : 0;
        return sequence == _acknowledged[slot] || (_unknown[slot] && sequence > _acknowledged[slot]);
    }

    private string Key(int slot) => $"client-{number}/key-{slot}";

    private async Task TimedAsync(Func<Task> call)
    {
        var started = time.GetTimestamp();
        try
        {
            await call();
            counters.Succeed(time.GetElapsedTime(started));
        }
        catch (StorageException e)
        {
            counters.Fail(e.Message);
        }
    }
}
