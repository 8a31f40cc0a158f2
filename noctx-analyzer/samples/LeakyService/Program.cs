using LeakyService;

// A service that fetches quotes and stores them. It looks like many services do, and it goes on working after its caller has given up.
// Each place noctx must find carries a comment that says so; a line without one must stay silent.
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

using var client = new HttpClient();
var store = new QuoteStore(Path.GetTempPath());
using var feed = new QuoteFeed(client, store);
return await feed.RefreshAsync(args, stop.Token);
