using System.Net.Http.Json;

namespace LeakyService;

/// <summary>Fetches quotes over HTTP.</summary>
internal sealed class QuoteFeed(HttpClient client, QuoteStore store) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(4);

    /// <summary>Refreshes all symbols; gives how many failed.</summary>
    public async Task<int> RefreshAsync(IReadOnlyList<string> symbols, CancellationToken cancellationToken)
    {
        var failed = 0;
        await Parallel.ForEachAsync(symbols, cancellationToken, async (symbol, token) =>
        {
            if (!await TryRefreshAsync(symbol, token))
            {
                Interlocked.Increment(ref failed);
            }
        });

        await store.FlushAsync(); // want NOCTX001
        return failed;
    }

    private async Task<bool> TryRefreshAsync(string symbol, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(); // want NOCTX001
        try
        {
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            timeout.CancelAfter(TimeSpan.FromSeconds(10));
            var quote = await client.GetFromJsonAsync<Quote>($"quotes/{symbol}"); // want NOCTX001
            if (quote is null)
            {
                return false;
            }

            await store.SaveAsync(quote, timeout.Token);
            return true;
        }
        catch (HttpRequestException)
        {
            // Clean-up paths are silent: the caller may be gone, the note is still wanted.
            await store.NoteAsync($"no quote for {symbol}");
            return false;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    /// <summary>Waits until the feed answers.</summary>
    public async Task WaitUntilUpAsync(int attempts, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            using var answer = await client.GetAsync("health"); // want NOCTX001
            if (answer.IsSuccessStatusCode)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromSeconds(attempt)); // want NOCTX001
        }

        cancellationToken.ThrowIfCancellationRequested();
    }
}
