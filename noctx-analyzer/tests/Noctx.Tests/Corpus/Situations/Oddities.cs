// Rare shapes of code, new language versions among them.
using System.Runtime.CompilerServices;

namespace Oddities;

interface IClock
{
    Task TickAsync(int n);
    Task TickAsync(int n, CancellationToken token) => Task.CompletedTask;
    static abstract Task MakeAsync(int n);
    static abstract Task MakeAsync(int n, CancellationToken token);
}

interface IStore<T>
{
    Task SaveAsync(T item, CancellationToken token = default);
    ValueTask<T> LoadAsync(string key, CancellationToken token = default);
}

class Spans
{
    public Task SumAsync(params ReadOnlySpan<int> values) => Task.CompletedTask;
    public Task SumAsync(CancellationToken token, params ReadOnlySpan<int> values) => Task.CompletedTask;
    public Task ListAsync(params List<int> values) => Task.CompletedTask;
    public Task ListAsync(CancellationToken token, params List<int> values) => Task.CompletedTask;
}

class Explicit : IStore<string>
{
    // situation: explicit implementation passes its token
    Task IStore<string>.SaveAsync(string item, CancellationToken token) => File.WriteAllTextAsync("p", item); // want NOCTX001
    // situation: explicit implementation that awaits a value task
    async ValueTask<string> IStore<string>.LoadAsync(string key, CancellationToken token) => await File.ReadAllTextAsync(key); // want NOCTX001
}

class Generic<TStore, TItem>(TStore store)
    where TStore : IStore<TItem>
    where TItem : notnull
{
    // situation: call on a type parameter
    Task Constrained(TItem item, CancellationToken ct) => store.SaveAsync(item); // want NOCTX001
    // situation: static abstract member of a type parameter
    Task Static<TClock>(CancellationToken ct) where TClock : IClock => TClock.MakeAsync(1); // want NOCTX001
    // situation: overload with a default body in the interface
    Task Default(IClock clock, CancellationToken ct) => clock.TickAsync(1); // want NOCTX001
    // situation: token as a type argument: nothing to pass
    Task<T> Wrap<T>(T value) => Task.FromResult(value);
    Task Argument(CancellationToken ct) => Wrap(ct);
}

static class Blocks
{
    extension(Stream stream)
    {
        // situation: member of an extension block
        public Task PumpAsync(CancellationToken ct) => stream.CopyToAsync(Stream.Null); // want NOCTX001
        // situation: static member of an extension block
        public static Task<byte[]> SlurpAsync(string path, CancellationToken ct) => File.ReadAllBytesAsync(path); // want NOCTX001
        // situation: lambda in a member of an extension block
        public Task PumpAllAsync(int[] xs, CancellationToken ct) => Task.WhenAll(xs.Select(_ => stream.CopyToAsync(Stream.Null))); // want NOCTX001
        // situation: the overload in the block is the enclosing member
        public Task DrainAsync() => Task.CompletedTask;
        public Task DrainAsync(CancellationToken ct) => stream.DrainAsync();
    }
}

partial class Parts
{
    // situation: partial method: the half with the body is reported
    public partial Task WorkAsync(int n, CancellationToken ct);
    public partial Task WorkAsync(int n, CancellationToken ct) => Task.Delay(n); // want NOCTX001
    // situation: partial constructor
    public partial Parts(CancellationToken ct);
    public partial Parts(CancellationToken ct) { Started = Task.Delay(1); } // want NOCTX001
    // situation: field-backed property whose setter starts work: no token
    public Task Started { get => field ?? Task.Delay(1); set => field = value; }
}

class Situations(Spans spans, HttpClient http)
{
    // situation: params span: the token goes before the elements
    Task Span(CancellationToken ct) => spans.SumAsync(1, 2); // want NOCTX001
    // situation: params span without elements
    Task SpanNone(CancellationToken ct) => spans.SumAsync(); // want NOCTX001
    // situation: params list
    Task List(CancellationToken ct) => spans.ListAsync(1, 2); // want NOCTX001
    // situation: params list given as a collection
    Task ListGiven(CancellationToken ct) => spans.ListAsync([1, 2]); // want NOCTX001
    // situation: lambda in a lambda in a local function
    Task Deep(int[][] xss, CancellationToken ct)
    {
        return Work();
        Task Work() => Task.WhenAll(xss.SelectMany(xs => xs.Select(async x => await Task.Delay(x)))); // want NOCTX001
    }
    // situation: the innermost lambda has a token of its own
    Task DeepOwn(int[][] xss, CancellationToken outer)
        => Parallel.ForEachAsync(xss, outer, async (xs, middle) => await Parallel.ForEachAsync(xs, middle, async (x, inner) => await Task.Delay(x))); // want NOCTX001
    // situation: nullable token with a pattern
    async Task Pattern(CancellationToken? ct) { if (ct is { } given) { await Task.Delay(1, given); } }
    // situation: await foreach over an awaited call that has the token
    async Task Awaited(CancellationToken ct) { await foreach (var x in await SourceAsync(ct)) { Console.WriteLine(x); } }
    Task<IAsyncEnumerable<int>> SourceAsync(CancellationToken ct) { ct.ThrowIfCancellationRequested(); return Task.FromResult(NumbersAsync(ct)); }
    async IAsyncEnumerable<int> NumbersAsync([EnumeratorCancellation] CancellationToken ct = default) { await Task.Delay(1, ct); yield return 1; }
    // situation: await using of a call with an omitted token
    async Task Using(CancellationToken ct) { await using var stream = await http.GetStreamAsync("u"); stream.Flush(); } // want NOCTX001 NOCTX018
    // situation: await using of a field in braces
    async Task UsingStatement(CancellationToken ct) { await using (var stream = await http.GetStreamAsync("u")) { await stream.ReadExactlyAsync(new byte[1]); } } // want NOCTX001 NOCTX001
    // situation: value task that is asked for its result later
    async Task Later(Stream s, CancellationToken ct) { var read = s.ReadAsync(new byte[1].AsMemory()); if (!read.IsCompleted) { await read; } } // want NOCTX001
    // situation: default token by a named argument of another name
    Task NamedOther(IStore<string> s, CancellationToken ct) => s.SaveAsync(item: "x"); // want NOCTX001
    // situation: call in a catch filter, as in the catch itself
    async Task Filter(CancellationToken ct) { try { await Task.Delay(1, ct); } catch (IOException) when (File.ReadAllTextAsync("p").Wait(0)) { } }
    // situation: goto and labels
    async Task Label(CancellationToken ct) { again: await Task.Delay(1); if (DateTime.Now.Ticks == 0) { goto again; } } // want NOCTX001
    // situation: query with two froms that is returned: it is read later
    IEnumerable<Task> Query(int[] xs, CancellationToken ct) { ct.ThrowIfCancellationRequested(); return from x in xs from y in xs select Task.Delay(x + y); }
    // situation: interpolated string handler argument
    async Task<string> Interpolated(CancellationToken ct) => $"{await http.GetStringAsync($"{"u"}"),5:N}"; // want NOCTX001
    // situation: null-conditional assignment
    void Assign(Parts? parts, CancellationToken ct) => parts?.Started = Task.Delay(1); // want NOCTX001
    // situation: lambda with a default parameter and modifiers
    async Task Modifiers(CancellationToken ct) { var f = (int n = 1, params int[] more) => Task.Delay(n); await f(); } // want NOCTX001
    // situation: lambda parameter with a ref modifier
    delegate Task ByRef(ref int n);
    async Task RefLambda(CancellationToken ct) { ByRef f = (ref n) => Task.Delay(n); var one = 1; await f(ref one); } // want NOCTX001
    // situation: token hidden by a variable of the same name in an inner lambda
    Task Hidden(int[] xs, CancellationToken x) => Task.WhenAll(xs.Select(x => Task.Delay(x)));
    // situation: local function below its use
    Task Below(CancellationToken ct) { return Inner(); Task Inner() => Task.Delay(1); } // want NOCTX001
    // situation: static local function without a use
    void Unused(CancellationToken ct) { ct.ThrowIfCancellationRequested(); static Task Inner() => Task.Delay(1); _ = Inner(); } // want NOCTX001
    // situation: async void handler with a token
    async void Void(CancellationToken ct) => await Task.Delay(1); // want NOCTX001
    // situation: pointer and stackalloc around the call
    unsafe void Stack(SemaphoreSlim gate, CancellationToken ct) { var bytes = stackalloc byte[1]; gate.Wait(); bytes[0] = 1; } // want NOCTX001
    // situation: dynamic argument: not bound, not reported
    Task Dynamic(dynamic n, CancellationToken ct) { ct.ThrowIfCancellationRequested(); return Task.Delay(n); }
    // situation: token in a tuple parameter
    Task Tuple((CancellationToken Token, int N) pair) => Task.Delay(pair.N);
    // situation: token read from out variable
    Task Out(CancellationToken ct) { Give(out var given); return Task.Delay(1, given.CanBeCanceled ? given : ct); }
    static void Give(out CancellationToken given) => given = default;
}
