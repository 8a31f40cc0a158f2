// NOCTX001 where the token cannot be captured: a parameter has to be added.
namespace StaticFunctions;

class Situations(HttpClient http)
{
    // situation: static local function
    async Task A(CancellationToken ct) { await Work(); static async Task Work() => await Task.Delay(1); ct.ThrowIfCancellationRequested(); } // want NOCTX001
    // situation: static local function with a parameter of its own
    async Task B(CancellationToken ct) { await Work(2); static async Task Work(int n) { await Task.Delay(n); } ct.ThrowIfCancellationRequested(); } // want NOCTX001
    // situation: static lambda
    Task C(int[] xs, CancellationToken ct) => Task.WhenAll(xs.Select(static x => Task.Delay(x))); // want NOCTX001
    // situation: static lambda with a token of its own
    Task D(int[] xs, CancellationToken ct) => Parallel.ForEachAsync(xs, ct, static async (x, own) => await Task.Delay(x)); // want NOCTX001
    // situation: static lambda that is kept
    Func<Task> E(CancellationToken ct) => static () => Task.Delay(1);
    // situation: static local function that gets the token
    Task F(CancellationToken ct) { return Work(ct); static Task Work(CancellationToken own) => Task.Delay(1, own); }
    // situation: static local function without a token around it
    Task G() { return Work(); static Task Work() => Task.Delay(1); }
    // situation: static local function on a clean-up path only
    async Task H(CancellationToken ct) { await http.GetAsync("u", ct); static async Task CloseAsync() => await Task.Delay(1); await CloseAsync(); }
}
