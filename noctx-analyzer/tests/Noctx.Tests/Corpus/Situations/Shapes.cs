// NOCTX001 in every place of the language where a call can stand.
using System.Runtime.CompilerServices;

namespace Shapes;

class Api
{
    public Task<int> GetAsync(int key = 0, CancellationToken token = default) => Task.FromResult(key);
    public Task SetAsync(string key, int value, CancellationToken token = default) => Task.CompletedTask;
    public ValueTask<Api?> FindAsync(string key, CancellationToken token = default) => default;
    public Api? Next => null;
    public Api this[int index] => this;
    public int this[string key, CancellationToken token = default] => 1;
    public async IAsyncEnumerable<int> ReadAsync([EnumeratorCancellation] CancellationToken token = default) { await Task.Delay(1, token); yield return 1; }
}

sealed class Gate : IAsyncDisposable
{
    public static Task<Gate> EnterAsync(CancellationToken token = default) => Task.FromResult(new Gate());
    public ValueTask DisposeAsync() => default;
}

readonly record struct Point(int X, CancellationToken Token = default);

interface IWithBody
{
    Task<int> LoadAsync(CancellationToken token = default);
    // situation: interface with a default body
    async Task<int> TwiceAsync(CancellationToken ct) => 2 * await LoadAsync(); // want NOCTX001
}

abstract record Shape(Api Api)
{
    // situation: record
    public Task<int> AreaAsync(CancellationToken ct) => Api.GetAsync(1); // want NOCTX001
}

ref struct Window(Api api)
{
    private readonly Api _api = api;
    // situation: ref struct
    public Task<int> OpenAsync(CancellationToken ct) => _api.GetAsync(1); // want NOCTX001
}

partial class Parts
{
    public partial Task<int> CountAsync(Api api, CancellationToken ct);
}

partial class Parts
{
    // situation: partial method
    public partial Task<int> CountAsync(Api api, CancellationToken ct) => api.GetAsync(1); // want NOCTX001
}

class Situations(Api api)
{
    // situation: interpolated string
    async Task<string> Interpolated(CancellationToken ct) => $"{await api.GetAsync(1)} and {await api.GetAsync(2, ct)}"; // want NOCTX001
    // situation: collection expression
    Task<int>[] Collection(CancellationToken ct) => [api.GetAsync(1), api.GetAsync(2, ct)]; // want NOCTX001
    // situation: spread in a collection expression
    Task<int[]> Spread(int[] xs, CancellationToken ct) => Task.WhenAll([.. xs.Select(x => api.GetAsync(x))]); // want NOCTX001
    // situation: query expression
    Task<int[]> Query(int[] xs, CancellationToken ct) => Task.WhenAll(from x in xs where x > 0 select api.GetAsync(x)); // want NOCTX001
    // situation: conditional access of a conditional access
    Task<int>? Deep(CancellationToken ct) => api.Next?.Next?.GetAsync(1); // want NOCTX001
    // situation: conditional access with an element
    Task<int>? Element(CancellationToken ct) => api.Next?[1].GetAsync(1); // want NOCTX001
    // situation: call behind a null-forgiving operator
    Task<int> Forgiven(CancellationToken ct) => api.Next!.GetAsync(1); // want NOCTX001
    // situation: result of a call is called again
    async Task<int> Chained(CancellationToken ct) => await (await api.FindAsync("a", ct))!.GetAsync(1); // want NOCTX001
    // situation: both calls of a chain
    async Task<int> ChainedTwice(CancellationToken ct) => await (await api.FindAsync("a"))!.GetAsync(1); // want NOCTX001 NOCTX001
    // situation: conditional operator
    Task<int> Conditional(bool b, CancellationToken ct) => b ? api.GetAsync(1) : api.GetAsync(2, ct); // want NOCTX001
    // situation: null-coalescing operator
    Task<int> Coalesce(Task<int>? t, CancellationToken ct) => t ?? api.GetAsync(1); // want NOCTX001
    // situation: coalescing assignment
    Task<int> CoalesceAssign(Task<int>? t, CancellationToken ct) => t ??= api.GetAsync(1); // want NOCTX001
    // situation: is pattern
    async Task<bool> Pattern(CancellationToken ct) => await api.GetAsync(1) is > 0 and < 9; // want NOCTX001
    // situation: switch expression governing value
    async Task<int> Governing(CancellationToken ct) => await api.GetAsync(1) switch { 0 => 1, var n => n }; // want NOCTX001
    // situation: when clause
    async Task<int> When(object o, CancellationToken ct) { switch (o) { case int n when await api.GetAsync(n) > 0: return n; default: return await api.GetAsync(1, ct); } } // want NOCTX001
    // situation: tuple
    async Task<(int, int)> Tuple(CancellationToken ct) => (await api.GetAsync(1), await api.GetAsync(2, ct)); // want NOCTX001
    // situation: deconstruction
    async Task Deconstruct(CancellationToken ct) { var (a, b) = (await api.GetAsync(1), 2); await api.GetAsync(a + b, ct); } // want NOCTX001
    // situation: using statement
    async Task Using(CancellationToken ct) { await using (await Gate.EnterAsync()) { await api.GetAsync(1, ct); } } // want NOCTX001
    // situation: await using declaration
    async Task AwaitUsing(CancellationToken ct) { await using var gate = await Gate.EnterAsync(); await api.GetAsync(1, ct); } // want NOCTX001
    // situation: await using with ConfigureAwait
    async Task AwaitUsingConfigured(CancellationToken ct) { var gate = await Gate.EnterAsync().ConfigureAwait(false); await using var _ = gate.ConfigureAwait(false); await api.GetAsync(1, ct); } // want NOCTX001
    // situation: foreach collection
    async Task ForEach(CancellationToken ct) { foreach (var x in new[] { await api.GetAsync(1) }) { await api.GetAsync(x, ct); } } // want NOCTX001
    // situation: await foreach over a call: NOCTX001, once
    async Task AwaitForEach(CancellationToken ct) { await foreach (var x in api.ReadAsync()) { await api.GetAsync(x, ct); } } // want NOCTX001
    // situation: for header
    async Task For(CancellationToken ct) { for (var i = await api.GetAsync(); i > 0; i -= await api.GetAsync(1, ct)) { Console.WriteLine(i); } } // want NOCTX001
    // situation: while condition
    async Task While(CancellationToken ct) { while (await api.GetAsync(1) > 0) { await api.GetAsync(2, ct); } } // want NOCTX001
    // situation: lock-free if with declaration
    async Task<int> If(CancellationToken ct) { if (await api.GetAsync(1) is var n && n > 0) { return n; } return await api.GetAsync(2, ct); } // want NOCTX001
    // situation: throw expression
    async Task<int> Throw(CancellationToken ct) => await api.GetAsync(1) is > 0 and var n ? n : throw new InvalidOperationException((await api.GetAsync(2, ct)).ToString()); // want NOCTX001
    // situation: yield return
    async IAsyncEnumerable<int> Yield([EnumeratorCancellation] CancellationToken ct) { yield return await api.GetAsync(1); } // want NOCTX001
    // situation: iterator that is not asynchronous
    IEnumerable<Task<int>> YieldTasks(CancellationToken ct) { yield return api.GetAsync(1); } // want NOCTX001
    // situation: with expression
    Point With(Point p, CancellationToken ct) => p with { X = new Point(1, ct).X };
    // situation: record struct creation
    Point Create(CancellationToken ct) => new(1); // want NOCTX001
    // situation: array of created objects
    Point[] Creates(CancellationToken ct) => [new(1), new(2, ct)]; // want NOCTX001
    // situation: object initializer
    object Initialize(CancellationToken ct) => new Holder { Work = api.GetAsync(1) }; // want NOCTX001
    // situation: collection initializer
    object Initializer(CancellationToken ct) => new List<Task<int>> { api.GetAsync(1) }; // want NOCTX001
    // situation: dictionary initializer
    object Keyed(CancellationToken ct) => new Dictionary<int, Task<int>> { [1] = api.GetAsync(1) }; // want NOCTX001
    // situation: out variable beside the call
    Task<int> Out(CancellationToken ct) => int.TryParse("1", out var n) ? api.GetAsync(n) : api.GetAsync(2, ct); // want NOCTX001
    // situation: unsafe code
    unsafe Task<int> Unsafe(int* p, CancellationToken ct) => api.GetAsync(*p); // want NOCTX001
    // situation: checked expression
    async Task<int> Checked(CancellationToken ct) => checked(await api.GetAsync(1) + 1); // want NOCTX001
    // situation: typed lambda local called at once
    async Task<int> LocalLambda(CancellationToken ct) { Func<int, Task<int>> load = x => api.GetAsync(x); return await load(1); } // want NOCTX001
    // situation: parameter called token is an in parameter
    Task<int> In(in CancellationToken ct) => api.GetAsync(1); // want NOCTX001
    // situation: a lambda cannot capture an in parameter
    Task<int[]> InCaptured(int[] xs, in CancellationToken ct) => Task.WhenAll(xs.Select(x => api.GetAsync(x)));
    // situation: an out parameter has no value yet
    void OutToken(out CancellationToken ct) { _ = api.GetAsync(1).IsCompleted; ct = default; }
    // situation: keyword as the token's name
    Task<int> Keyword(CancellationToken @event) => api.GetAsync(1); // want NOCTX001
    // situation: name arguments around the token
    Task NamedTail(CancellationToken ct) => api.SetAsync(value: 1, key: "a"); // want NOCTX001
    // situation: operator with a token is not a call of ours
    public static Situations operator +(Situations a, CancellationToken ct) { a.Plus(ct); return a; }
    void Plus(CancellationToken ct) => api.GetAsync(1, ct).Wait(ct);
    // situation: conversion operator
    public static explicit operator Task<int>(Situations s) => s.Conversion(default);
    Task<int> Conversion(CancellationToken ct) => api.GetAsync(1); // want NOCTX001
    // situation: indexer accessor
    public Task<int> this[int i, CancellationToken ct] => api.GetAsync(i); // want NOCTX001
    // situation: property has no token
    Task<int> Property => api.GetAsync(1);
    // situation: setter whose value is the token
    CancellationToken Setter { set => _ = api.GetAsync(1).ContinueWith(_ => { }); }
    // situation: local function inside a lambda
    Task Nested(int[] xs, CancellationToken ct) => Parallel.ForEachAsync(xs, ct, async (x, own) => { await Inner(); async Task Inner() => await api.GetAsync(x); }); // want NOCTX001
    // situation: shadowed name: the inner token is another one
    Task Shadowed(int[] xs, CancellationToken ct) => Parallel.ForEachAsync(xs, ct, async (x, ct) => await api.GetAsync(x)); // want NOCTX001
    // situation: inside #if
#if !NEVER
    Task<int> Directive(CancellationToken ct) => api.GetAsync(1); // want NOCTX001
#else
    Task<int> Directive(CancellationToken ct) => api.GetAsync(2);
#endif
    // situation: nullable context off
#nullable disable
    Task<int> Oblivious(Api other, CancellationToken ct) => other?.GetAsync(1); // want NOCTX001
#nullable restore
    // situation: generated code
    [System.CodeDom.Compiler.GeneratedCode("x", "1")] Task<int> Generated(CancellationToken ct) => api.GetAsync(1);
    // situation: dynamic call
    Task Dynamic(dynamic d, CancellationToken ct) { ct.ThrowIfCancellationRequested(); return d.GetAsync(1); }
    // situation: nameof
    string Name(CancellationToken ct) => nameof(api.GetAsync) + ct;
    // situation: attribute argument is no call
    [Obsolete(nameof(Name))] Task<int> Attributed(CancellationToken ct) => api.GetAsync(1, ct);
    // situation: default value of the parameter is given
    Task<int> Defaulted(CancellationToken ct = default) => api.GetAsync(1); // want NOCTX001
    // situation: token and source: the token wins
    Task<int> TokenAndSource(CancellationTokenSource source, CancellationToken ct) => api.GetAsync(1); // want NOCTX001
}

class Holder { public Task<int>? Work { get; set; } }

class Base
{
    protected Base(Api api, CancellationToken token = default) { }
    public virtual Task<int> LoadAsync(int a, CancellationToken token = default) => Task.FromResult(a);
}

class Derived : Base
{
    private readonly Task<int> _first;
    // situation: constructor initializer with an omitted token, and the constructor's body
    public Derived(Api api, CancellationToken ct) : base(api) => _first = api.GetAsync(1); // want NOCTX001 NOCTX001
    // situation: this initializer hands on the token
    public Derived(CancellationToken ct) : this(new Api(), ct) { }
    // situation: call of the base method in its override
    public override Task<int> LoadAsync(int a, CancellationToken token = default) => base.LoadAsync(a); // want NOCTX001
    public override string ToString() => _first.ToString();
}

// situation: primary constructor with a property and a method
class Primary(Api api, CancellationToken ct)
{
    public Task<int> Started { get; } = api.GetAsync(1); // want NOCTX001
    public Task<int> StartAsync() => api.GetAsync(2); // want NOCTX001
    // situation: lambda in a method that sees the primary constructor
    public Task<int[]> EachAsync(int[] xs) => Task.WhenAll(xs.Select(x => api.GetAsync(x))); // want NOCTX001
    // situation: accessor that sees the primary constructor
    public Task<int> Got => api.GetAsync(5); // want NOCTX001
    public Task<int> OwnAsync(CancellationToken own) => api.GetAsync(3); // want NOCTX001
    public bool Ended => ct.IsCancellationRequested;
    // situation: a static member does not see the primary constructor
    static Task<int> LoadAsync(Api other) => other.GetAsync(1);
}

// situation: a member keeps the primary constructor's token, or the base type gets it: the token is the member's
class Kept(Api api, CancellationToken ct)
{
    private readonly CancellationToken _ct = ct;
    public Task<int> StartAsync() => api.GetAsync(2);
    public bool Ended => _ct.IsCancellationRequested;
}

class Handed(Api api, CancellationToken ct) : Base(api, ct)
{
    // situation: the base type gets the primary constructor's token
    public Task<int> StartAsync() => api.GetAsync(2);
}

class Hiding(Api api, CancellationToken ct)
{
    // situation: a member hides the primary constructor's token
    private readonly string ct = ct.ToString();
    public Task<int> StartAsync() => api.GetAsync(ct.Length);
}

struct Small(Api api, CancellationToken ct)
{
    private readonly Api _api = api;
    // situation: method of a struct with a primary constructor
    public Task<int> StartAsync() => _api.GetAsync(2); // want NOCTX001
    // situation: a lambda of a struct cannot capture the primary constructor's token
    public Task<int[]> EachAsync(Api other, int[] xs) => Task.WhenAll(xs.Select(x => other.GetAsync(x)));
    public bool Ended => ct.IsCancellationRequested;
}

record Positional(Api Api, CancellationToken Ct)
{
    // situation: the parameter of a record is a property, and so a member token
    public Task<int> StartAsync() => Api.GetAsync(2);
}
