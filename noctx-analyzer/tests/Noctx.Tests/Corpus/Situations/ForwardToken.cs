// NOCTX001: calls that drop the token in scope.
using System.Runtime.CompilerServices;

namespace ForwardToken;

static class Extensions
{
    public static Task SaveAsync(this Store store, string key, CancellationToken token) => Task.CompletedTask;
    public static Task CountAsync(this IEnumerable<int> source) => Task.CompletedTask;
    public static Task CountAsync(this IEnumerable<int> source, CancellationToken token) => Task.CompletedTask;
    extension(Store store)
    {
        public Task BlockAsync(int a) => Task.CompletedTask;
        public Task BlockAsync(int a, CancellationToken token) => Task.CompletedTask;
        public Task InBlockAsync(CancellationToken token) => Task.CompletedTask;
        public Task BesideBlockAsync(CancellationToken token) => Task.CompletedTask;
        public static Task BlockStaticAsync(CancellationToken token) => Task.CompletedTask;
    }
    extension<T>(List<T> list)
    {
        public Task ListAsync() => Task.CompletedTask;
        public Task ListAsync(CancellationToken token) => Task.CompletedTask;
        public Task ListOfAsync<U>(U other) => Task.CompletedTask;
        public Task ListOfAsync<U>(U other, CancellationToken token) => Task.CompletedTask;
    }
    public static Task BesideBlockAsync(this Store store) => Task.CompletedTask;
}

interface IBase { Task PingAsync(CancellationToken token); }
interface IDerived : IBase { Task PingAsync(); }
class BaseStore { public Task LoadAsync(int a, CancellationToken token) => Task.CompletedTask; }

class Store : BaseStore
{
    public Task SaveAsync(string key) => Task.CompletedTask;
    public Task InBlockAsync() => Task.CompletedTask;
    public Task BlockStaticAsync() => Task.CompletedTask;
    public Task LoadAsync(int a) => Task.CompletedTask;
    public Task FirstAsync(int a, int b) => Task.CompletedTask;
    public Task FirstAsync(CancellationToken token, int a, int b) => Task.CompletedTask; // want NOCTX021
    public Task CallerAsync(string a, [CallerMemberName] string name = "") => Task.CompletedTask;
    public Task CallerAsync(string a, CancellationToken token, [CallerMemberName] string name = "") => Task.CompletedTask;
    public Task MaybeAsync(int a, CancellationToken? token = null) => Task.CompletedTask;
    public Task ParamsAsync(params CancellationToken[] tokens) => Task.CompletedTask;
    public Task<T> GetAsync<T>(string key) => null!;
    public Task<T> GetAsync<T>(string key, CancellationToken token) => null!;
    public ValueTask<int> ReadAsync(int a, CancellationToken token) => default;
    public Task<int> ReadAsync(int a) => null!;
}

record Message(string Text, CancellationToken Token = default);

class Reader
{
    public Reader(string path) { }
    public Reader(string path, CancellationToken token) { }
    public Reader(CancellationToken token) : this("x", token) { }
}

class Situations(Store store, HttpClient http)
{
    // situation: own overload, token last
    async Task Own(CancellationToken ct) => await http.GetAsync("u"); // want NOCTX001
    // situation: overload in the same extension block
    Task Block(CancellationToken ct) => store.BlockAsync(1); // want NOCTX001
    // situation: member with an overload in an extension block
    Task InBlock(CancellationToken ct) => store.InBlockAsync(); // want NOCTX001
    // situation: extension method with an overload in an extension block
    Task BesideBlock(CancellationToken ct) => store.BesideBlockAsync(); // want NOCTX001
    // situation: overload in a generic extension block
    Task GenericBlock(List<int> list, CancellationToken ct) => list.ListAsync(); // want NOCTX001
    // situation: generic overload in a generic extension block
    Task GenericInBlock(List<int> list, CancellationToken ct) => list.ListOfAsync("x"); // want NOCTX001
    // situation: conditional access to an overload in an extension block
    async Task ConditionalBlock(Store? other, CancellationToken ct) { if (other?.BlockAsync(1) is { } task) await task; } // want NOCTX001
    // situation: member with a static namesake in an extension block
    Task BlockStatic(CancellationToken ct) => store.BlockStaticAsync();
    // situation: omitted optional parameter
    Task Optional(CancellationToken ct) => File.ReadAllTextAsync("p"); // want NOCTX001
    // situation: overload with the token first
    Task First(CancellationToken ct) => store.FirstAsync(1, 2); // want NOCTX001
    // situation: overload with a caller-info tail
    Task Caller(CancellationToken ct) => store.CallerAsync("a"); // want NOCTX001
    // situation: nullable token parameter of the callee
    Task MaybeCallee(CancellationToken ct) => store.MaybeAsync(1); // want NOCTX001
    // situation: nullable token parameter of the caller
    Task MaybeCaller(CancellationToken? ct) => Task.Delay(1); // want NOCTX001
    // situation: params array of tokens
    Task Params(CancellationToken ct) => store.ParamsAsync(); // want NOCTX001
    // situation: token is not the caller's last parameter
    Task NotLast(CancellationToken ct, string key) => File.ReadAllTextAsync(key); // want NOCTX001 NOCTX021
    // situation: two tokens
    Task Two(CancellationToken first, CancellationToken second) => Task.Delay(1); // want NOCTX001
    // situation: extension overload of an instance method
    Task ByExtension(CancellationToken ct) => store.SaveAsync("k"); // want NOCTX001
    // situation: overload pair of extension methods
    Task ExtensionPair(int[] xs, CancellationToken ct) => xs.CountAsync(); // want NOCTX001
    // situation: overload of a base class
    Task ByBase(CancellationToken ct) => store.LoadAsync(1); // want NOCTX001
    // situation: overload of a base interface
    Task ByInterface(IDerived d, CancellationToken ct) => d.PingAsync(); // want NOCTX001
    // situation: generic pair
    Task Generic(CancellationToken ct) => store.GetAsync<int>("k"); // want NOCTX001
    // situation: ValueTask twin that is awaited
    async Task<int> Awaited(CancellationToken ct) => await store.ReadAsync(1); // want NOCTX001
    // situation: ValueTask twin awaited through ConfigureAwait
    async Task<int> Configured(CancellationToken ct) => await store.ReadAsync(1).ConfigureAwait(false); // want NOCTX001
    // situation: ValueTask twin whose task is kept: silent
    Task<int> Kept(CancellationToken ct) => store.ReadAsync(1);
    // situation: object creation
    object New(CancellationToken ct) => new Reader("p"); // want NOCTX001
    // situation: target-typed creation
    Reader Target(CancellationToken ct) => new("p"); // want NOCTX001
    // situation: creation of a record with an optional token
    Message Record(CancellationToken ct) => new Message("t"); // want NOCTX001
    // situation: conditional access
    async Task Conditional(Store? s, CancellationToken ct) { if (s?.SaveAsync("k") is { } t) await t; } // want NOCTX001
    // situation: named arguments
    Task Named(CancellationToken ct) => store.LoadAsync(a: 1); // want NOCTX001
    // situation: inside a lambda that runs at once
    Task Select(int[] xs, CancellationToken ct) => Task.WhenAll(xs.Select(x => Task.Delay(x))); // want NOCTX001
    // situation: inside a lambda with a token of its own
    Task Inner(int[] xs, CancellationToken outer) => Parallel.ForEachAsync(xs, outer, async (x, inner) => await Task.Delay(x)); // want NOCTX001
    // situation: Parallel.ForEachAsync without the token
    Task Each(int[] xs, CancellationToken ct) => Parallel.ForEachAsync(xs, (x, inner) => ValueTask.CompletedTask); // want NOCTX001
    // situation: inside Task.Run
    Task Run(CancellationToken ct) => Task.Run(async () => await Task.Delay(1)); // want NOCTX001
    // situation: local function that captures the token
    Task Local(CancellationToken ct) { return Work(); async Task Work() => await Task.Delay(1); } // want NOCTX001
    // situation: local function with a token of its own
    Task LocalOwn(CancellationToken ct) { return Work(ct); async Task Work(CancellationToken own) => await Task.Delay(1); } // want NOCTX001
    // situation: linked source in scope
    async Task Linked(CancellationToken ct) { using var both = CancellationTokenSource.CreateLinkedTokenSource(ct); await Task.Delay(1); } // want NOCTX001
    // situation: copy of a token in a local
    async Task Copy(CancellationToken ct) { var copy = ct; await Task.Delay(1); GC.KeepAlive(copy); } // want NOCTX001
    // situation: nested calls
    async Task Nested(CancellationToken ct) => await http.GetAsync(await File.ReadAllTextAsync("p")); // want NOCTX001 NOCTX001
    // situation: recursion without the token
    async Task Recurse(int n, CancellationToken ct = default) { if (n > 0) await Recurse(n - 1); } // want NOCTX001
    // situation: blocking wait with a token overload
    void Blocking(SemaphoreSlim gate, CancellationToken ct) => gate.Wait(); // want NOCTX001
    // situation: await using and using declarations
    async Task Streams(CancellationToken ct) { await using var s = File.OpenRead("p"); await s.CopyToAsync(Stream.Null); } // want NOCTX001
    // situation: switch expression arm
    Task Switch(int n, CancellationToken ct) => n switch { 0 => Task.CompletedTask, _ => Task.Delay(n) }; // want NOCTX001
    // situation: property initialiser of a created object
    object Initializer(CancellationToken ct) => new { Task = Task.Delay(1) }; // want NOCTX001
    // situation: event handler with an unlinked local lambda: silent
    void Handler(System.Timers.Timer timer, CancellationToken ct) => timer.Elapsed += async (_, _) => await Task.Delay(1);
    // situation: lambda that is stored: silent
    Func<Task> Stored(CancellationToken ct) => () => Task.Delay(1);
    // situation: lambda in a timer: silent
    object Timer(CancellationToken ct) => new Timer(_ => Task.Delay(1).Wait());
    // situation: fire and forget by discard: silent
    void Forget(CancellationToken ct) { _ = Task.Delay(1); }
    // situation: static lambda cannot capture, but the token is there to be had
    Task Static(int[] xs, CancellationToken ct) => Task.WhenAll(xs.Select(static x => Task.Delay(x))); // want NOCTX001
    // situation: token given explicitly: silent
    Task Given(CancellationToken ct) => Task.Delay(1, ct);
    // situation: token parameter discarded on purpose: silent
    Task Discarded(CancellationToken _) => Task.Delay(1);
}

class Derived : Reader
{
    // situation: constructor initializer base
    public Derived(CancellationToken ct) : base("p") { } // want NOCTX001
    // situation: constructor initializer this
    public Derived(int a, CancellationToken ct) : this(ct, "x") { }
    Derived(CancellationToken ct, string a) : base(a, ct) { } // want NOCTX021
}

// situation: base call of a primary constructor
class Primary(CancellationToken ct) : Reader("p") // want NOCTX001
{
    // situation: field initialiser under a primary constructor
    private readonly Task _started = Task.Delay(1); // want NOCTX001
    public override string ToString() => _started.ToString() + ct;
}
