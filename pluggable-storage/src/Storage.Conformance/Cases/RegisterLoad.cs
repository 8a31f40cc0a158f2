using System.Globalization;
using System.Text;
using Storage.Contracts;

namespace Storage.Conformance.Cases;

/// <summary>A client that reads, writes and deletes a few keys that all clients share.</summary>
internal static class RegisterLoad
{
    private const int Keys = 4;

    internal static async Task RunAsync(
        IStorage store, int client, int seed, int operations, Func<string, string> key, CancellationToken cancellationToken)
    {
        var random = new Random(seed);
        for (var i = 0; i < operations; i++)
        {
            var name = key(string.Create(CultureInfo.InvariantCulture, $"register-{random.Next(Keys)}"));
            switch (random.Next(10))
            {
                case < 5:
                    await store.GetAsync(name, cancellationToken).ConfigureAwait(false);
                    break;
                case < 9:
                    // Every value is written once, so a read names the write it saw.
                    var value = string.Create(CultureInfo.InvariantCulture, $"{seed}-{client}-{i}");
                    await store.PutAsync(name, Encoding.UTF8.GetBytes(value), cancellationToken).ConfigureAwait(false);
                    break;
                default:
                    await store.DeleteAsync(name, cancellationToken).ConfigureAwait(false);
                    break;
            }
        }
    }
}
