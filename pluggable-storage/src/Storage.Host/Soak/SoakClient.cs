using System.Text;
using Storage.Contracts;

namespace Storage.Host.Soak;

/// <summary>Reads, writes and deletes keys that all clients share. Every value is written once, so a read names the write it saw.</summary>
internal sealed class SoakClient(IStorage store, int number, Random random, SoakKeys keys, SoakCounters counters, TimeProvider time)
{
    public async Task RunAsync(CancellationToken stop)
    {
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            var started = time.GetTimestamp();
            try
            {
                await CallAsync(keys.Next(random), i);
            }
            catch (StorageException e) when (e.Error == StorageError.Unavailable)
            {
                counters.NoteUnknown();
            }
            catch (Exception e)
            {
                counters.NoteUnexpected(e);
            }

            counters.NoteDuration(time.GetElapsedTime(started));
        }
    }

    private async Task CallAsync(string key, int i)
    {
        switch (random.Next(10))
        {
            case < 5:
                await store.GetAsync(key, CancellationToken.None);
                break;
            case < 9:
                await store.PutAsync(key, Encoding.UTF8.GetBytes($"{number}-{i}"), CancellationToken.None);
                counters.Acknowledge();
                break;
            default:
                await store.DeleteAsync(key, CancellationToken.None);
                counters.Acknowledge();
                break;
        }
    }
}
