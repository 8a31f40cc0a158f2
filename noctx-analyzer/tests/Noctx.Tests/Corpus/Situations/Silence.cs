// Places and calls where a missing token is right.
using System.Linq.Expressions;

namespace Silence;

interface ISource { Task<int> GetAsync(string key, CancellationToken token = default); }
static class Mocks
{
    public static void Returns<T>(this Task<T> call, T value) { }
    public static T Received<T>(this T mock) => mock;
}

class Job(string name) { public string Name => name; public CancellationToken Token => default; }

class Situations : IAsyncDisposable
{
    Task Log(string text, CancellationToken token = default) => Task.CompletedTask;
    Task RunJob(Job job, CancellationToken token = default) => Task.CompletedTask;
    Task Work(bool async, CancellationToken token = default) => Task.CompletedTask;
    Task Old(int a) => Task.CompletedTask;
    [Obsolete("use another")] Task Old(int a, CancellationToken token) => Task.CompletedTask;
    Task Hidden(int a) => Task.CompletedTask;
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)] Task Hidden(int a, CancellationToken token) => Task.CompletedTask;
    void Narrow(int a) { }
    void Narrow(object a, CancellationToken token) { }
    int Other(int a) => a;
    string Other(int a, CancellationToken token) => "";
    Task More(int a) => Task.CompletedTask;
    Task More(int a, CancellationToken token, bool deep = true) => Task.CompletedTask; // want NOCTX021
    Task Default(string b, int a = 1) => Task.CompletedTask;
    Task Default(string b, CancellationToken token, int a = 2) => Task.CompletedTask; // want NOCTX021
    void Setup(Expression<Func<ISource, Task>> call) { }

    // situation: finally
    async Task Finally(CancellationToken ct) { try { await Log("a", ct); } finally { await Log("b"); } }
    // situation: catch
    async Task Catch(CancellationToken ct) { try { await Log("a", ct); } catch (IOException) { await Log("b"); } }
    // situation: DisposeAsync
    public async ValueTask DisposeAsync() { await Log("b"); }
    // situation: a method that stops
    async Task StopAsync(CancellationToken ct) { await Log("b"); }
    // situation: a method that rolls back
    async Task RollbackAll(CancellationToken ct) { await Log("b"); }
    // situation: after a look at the token
    async Task Asked(CancellationToken ct) { if (ct.IsCancellationRequested) { await Log("stopped"); } }
    // situation: Wait(0)
    bool Poll(SemaphoreSlim gate, CancellationToken ct) => gate.Wait(0);
    // situation: TimeSpan.Zero
    Task<bool> PollAsync(SemaphoreSlim gate, CancellationToken ct) => gate.WaitAsync(TimeSpan.Zero);
    // situation: Task.Run's own token
    Task Start(CancellationToken ct) => Task.Run(() => { });
    // situation: StartNew's own token
    Task StartNew(CancellationToken ct) => Task.Factory.StartNew(() => { });
    // situation: ContinueWith's own token
    Task Continue(Task t, CancellationToken ct) => t.ContinueWith(_ => { });
    // situation: TrySetCanceled
    void Cancel(TaskCompletionSource<int> s, CancellationToken ct) => s.TrySetCanceled();
    // situation: linked source without another
    void Link(CancellationToken ct) { using var both = CancellationTokenSource.CreateLinkedTokenSource(ct); both.Cancel(); }
    // situation: synchronous half of a method for both worlds
    void Sync(CancellationToken ct) => Work(async: false).GetAwaiter().GetResult();
    // situation: an argument carries the token
    Task Carried(Job job, CancellationToken ct) => RunJob(job);
    // situation: work already has it
    Task Waited(CancellationToken ct) => Log("a", ct).WaitAsync(TimeSpan.FromSeconds(1));
    // situation: expression tree
    void Tree(CancellationToken ct) => Setup(s => s.GetAsync("k", default));
    // situation: mock set-up before Returns
    void Mock(ISource s, CancellationToken ct) => s.GetAsync("k").Returns(1);
    // situation: mock verification after Received
    void Verify(ISource s, CancellationToken ct) => s.Received().GetAsync("k");
    // situation: obsolete overload
    Task Obsolete(CancellationToken ct) => Old(1);
    // situation: hidden overload
    Task NotOffered(CancellationToken ct) => Hidden(1);
    // situation: overload with another parameter type
    void Boxed(CancellationToken ct) => Narrow(1);
    // situation: overload with another result
    int Result(CancellationToken ct) => Other(1);
    // situation: overload with one more option
    Task Extra(CancellationToken ct) => More(1);
    // situation: overload with another default
    Task Defaults(CancellationToken ct) => Default("b");
    // situation: exception
    Exception Thrown(CancellationToken ct) => new OperationCanceledException();
    // situation: the overload is the enclosing method
    Task Forward(int a) => Task.CompletedTask;
    Task Forward(int a, CancellationToken ct) => Forward(a);
    // situation: the overload only forwards back
    Task Ping(int a) => Task.CompletedTask;
    Task Ping(int a, CancellationToken ct) => Pong(a, ct);
    Task Pong(int a, CancellationToken ct) { _ = ct; return Ping(a); }
    // situation: nameof is no call
    string Name(CancellationToken ct) => nameof(Log);
    // situation: discarded task
    void Discard(CancellationToken ct) { _ = Log("x"); }
    // situation: callback of a registration
    IDisposable Register(CancellationToken ct) => ct.Register(() => Log("x").Wait());
    // situation: pipeline set-up keeps its lambda
    void Map(Dictionary<string, Func<Task>> routes, CancellationToken ct) => routes.Add("/", () => Log("x"));
    // situation: test-like local that links nothing, with a better token given
    async Task Timeout(CancellationToken ct) { await Log("a", ct); await Task.Delay(1, ct); }
    // situation: opted out by attribute
    [NoCancellation("must finish")] async Task Out(CancellationToken ct) { await Task.Delay(1); }
    // situation: an assertion shares its name with a mock's set-up
    Task Asserted(CancellationToken ct) => Assert.ThrowsAsync(Log("x")); // want NOCTX001
    // situation: destructor
    ~Situations() { Log("x").Wait(); }
}

sealed class NoCancellationAttribute(string reason) : Attribute { public string Reason => reason; }

static class Assert { public static Task ThrowsAsync(Task work) => work; }
