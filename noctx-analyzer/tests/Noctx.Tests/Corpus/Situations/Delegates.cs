// NOCTX001 on method groups and on delegates that take a token.
namespace Delegates;

delegate Task Work(int value, CancellationToken token = default);

static class Retry
{
    public static Task ExecuteAsync(Func<Task> work) => work();
    public static Task<T> ExecuteAsync<T>(Func<Task<T>> work) => work();
}

class Store
{
    public Task<int> LoadAsync(int key) => Task.FromResult(key);
    public Task<int> LoadAsync(int key, CancellationToken token) => Task.FromResult(key);
    public Task SaveAsync() => Task.CompletedTask;
    public Task SaveAsync(CancellationToken token) => Task.CompletedTask;
    public int Length(int key) => key;
}

class Situations(Store store)
{
    Task Own(int key) => Task.CompletedTask;
    Task Own(int key, CancellationToken token) => Task.CompletedTask;
    static Task<string> Read(string path) => File.ReadAllTextAsync(path, CancellationToken.None);
    static Task<string> Read(string path, CancellationToken token) => File.ReadAllTextAsync(path, token);

    // situation: method group given to a sequence operator
    Task<int[]> Select(int[] xs, CancellationToken ct) => Task.WhenAll(xs.Select(store.LoadAsync)); // want NOCTX001
    // situation: method group of the own type
    Task This(int[] xs, CancellationToken ct) => Task.WhenAll(xs.Select(Own)); // want NOCTX001
    // situation: static method group
    Task<string[]> Static(string[] xs, CancellationToken ct) => Task.WhenAll(xs.Select(Read)); // want NOCTX001
    // situation: method group without arguments, given to a retry
    Task Retried(CancellationToken ct) => Retry.ExecuteAsync(store.SaveAsync); // want NOCTX001
    // situation: method group given to Task.Run
    Task Run(CancellationToken ct) => Task.Run(store.SaveAsync); // want NOCTX001
    // situation: array of method groups made by a lambda
    Task Two(int[] xs, CancellationToken first, CancellationToken second) => Task.WhenAll(xs.Select(Own)); // want NOCTX001
    // situation: method group in a local that is called
    async Task Local(CancellationToken ct) { Func<int, Task<int>> load = store.LoadAsync; await load(1); } // want NOCTX001
    // situation: method group without an overload that takes a token
    int[] Plain(int[] xs, CancellationToken ct) { ct.ThrowIfCancellationRequested(); return [.. xs.Select(store.Length)]; }
    // situation: method group that is kept
    Func<int, Task<int>> Kept(CancellationToken ct) => store.LoadAsync;
    // situation: method group as an event handler
    event Func<int, Task>? Happened;
    void Subscribe(CancellationToken ct) => Happened += Own;
    // situation: the event is raised without a token to give
    Task Raise(CancellationToken ct) { ct.ThrowIfCancellationRequested(); return Happened?.Invoke(1) ?? Task.CompletedTask; }
    // situation: no token in scope
    Task<int[]> None(int[] xs) => Task.WhenAll(xs.Select(store.LoadAsync));
    // situation: method group whose overload takes the delegate's own token
    Task Parallel(int[] xs, CancellationToken ct) => System.Threading.Tasks.Parallel.ForEachAsync(xs, ct, Each);
    async ValueTask Each(int x, CancellationToken token) => await store.LoadAsync(x, token);
    // situation: receiver with an effect is evaluated once, so no lambda is written
    Store Make() => new();
    Task<int[]> Effect(int[] xs, CancellationToken ct) => Task.WhenAll(xs.Select(Make().LoadAsync));
    // situation: inside the overload itself
    Task<int[]> Again(int[] xs) => Task.WhenAll(xs.Select(store.LoadAsync));
    Task<int[]> Again(int[] xs, CancellationToken ct) => Task.WhenAll(xs.Select(x => store.LoadAsync(x, ct)));

    // situation: delegate with an optional token
    Task Invoke(Work work, CancellationToken ct) => work(1); // want NOCTX001
    // situation: delegate called by Invoke
    Task InvokeMethod(Work work, CancellationToken ct) => work.Invoke(1); // want NOCTX001
    // situation: delegate called by a conditional Invoke
    Task? InvokeMaybe(Work? work, CancellationToken ct) => work?.Invoke(1); // want NOCTX001
    // situation: delegate in a field
    private readonly Work _work = (_, _) => Task.CompletedTask;
    Task InvokeField(CancellationToken ct) => _work(1); // want NOCTX001
    // situation: lambda with an optional token
    async Task InvokeLambda(CancellationToken ct) { var work = async (int n, CancellationToken token = default) => await Task.Delay(n, token); await work(1); } // want NOCTX001
    // situation: delegate gets None
    Task InvokeNone(Func<CancellationToken, Task> work, CancellationToken ct) => work(CancellationToken.None); // want NOCTX004
    // situation: delegate gets the token
    Task InvokeGiven(Work work, CancellationToken ct) => work(1, ct);
    // situation: delegate without a token
    Task InvokePlain(Func<Task> work, CancellationToken ct) { ct.ThrowIfCancellationRequested(); return work(); }
    // situation: function pointer
    unsafe int Pointer(delegate*<int, int> work, CancellationToken ct) { ct.ThrowIfCancellationRequested(); return work(1); }
}
