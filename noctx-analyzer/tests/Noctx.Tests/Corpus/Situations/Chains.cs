// NOCTX008: tokens dropped in the call chain.
namespace Chains;

interface IRepository { Task<string> FindAsync(string key); }

class Repository(HttpClient http) : IRepository
{
    public async Task<string> FindAsync(string key) => await http.GetStringAsync(key); // want NOCTX010
}

class Service(IRepository repository, HttpClient http)
{
    // situation: one hop
    async Task<string> LoadAsync() => await http.GetStringAsync("u"); // want NOCTX010
    async Task A(CancellationToken ct) => await LoadAsync(); // want NOCTX008
    // situation: two hops
    async Task<string> OuterAsync() => await LoadAsync();
    async Task B(CancellationToken ct) => await OuterAsync(); // want NOCTX008
    // situation: through an interface
    async Task C(CancellationToken ct) => await repository.FindAsync("k"); // want NOCTX008
    // situation: recursion in the chain
    async Task EvenAsync(int n) { if (n > 0) await OddAsync(n - 1); }
    async Task OddAsync(int n) { if (n > 0) await EvenAsync(n - 1); else await Task.Delay(1); }
    async Task D(CancellationToken ct) => await EvenAsync(4); // want NOCTX008
    // situation: the callee reaches nothing cancellable
    async Task QuietAsync() => await Task.Yield();
    async Task E(CancellationToken ct) { await QuietAsync(); ct.ThrowIfCancellationRequested(); }
    // situation: no token in scope
    async Task F() => await LoadAsync();
    // situation: the callee opts out
    [NoCancellation("must finish")] async Task<string> MustAsync() => await http.GetStringAsync("u");
    async Task G(CancellationToken ct) { await MustAsync(); ct.ThrowIfCancellationRequested(); }
    // situation: only clean-up below
    async Task CleanAsync() { try { await Task.Yield(); } finally { await Task.Delay(1); } }
    async Task H(CancellationToken ct) { await CleanAsync(); ct.ThrowIfCancellationRequested(); }
    // situation: call on a clean-up path
    async Task I(CancellationToken ct) { try { await Task.Delay(1, ct); } finally { await LoadAsync(); } }
    // situation: through a lambda that runs at once
    async Task J(int[] xs, CancellationToken ct) => await Task.WhenAll(xs.Select(x => LoadAsync())); // want NOCTX008
    // situation: leaf inside a lambda that is kept
    Task KeptAsync(List<Func<Task>> work) { work.Add(() => Task.Delay(1)); return Task.CompletedTask; }
    async Task K(CancellationToken ct) { await KeptAsync([]); ct.ThrowIfCancellationRequested(); }
    // situation: callee gets a context that carries a token
    Task WithAsync(CancellationTokenSource source) => Task.Delay(1, source.Token);
    async Task L(CancellationTokenSource source, CancellationToken ct) { await WithAsync(source); ct.ThrowIfCancellationRequested(); }
    // situation: overload for those who have no token
    async Task<string> ReadAsync(string key) => await http.GetStringAsync(key);
    async Task<string> ReadAsync(string key, CancellationToken ct) => await http.GetStringAsync(key, ct);
    // situation: overload with a token that falls back on the one without, as HttpContent's does
    protected virtual async Task<string> SendAsync(string key) => await http.GetStringAsync(key);
    protected virtual Task<string> SendAsync(string key, CancellationToken ct) { ct.ThrowIfCancellationRequested(); return SendAsync(key); }
    // situation: overload whose other parameters differ
    async Task<string> TakeAsync(string key) => await http.GetStringAsync(key); // want NOCTX010
    async Task<string> TakeAsync(int key, CancellationToken ct) => await TakeAsync(key.ToString()); // want NOCTX008
}

sealed class NoCancellationAttribute(string reason) : Attribute { public string Reason => reason; }
