// NOCTX007: token parameters that are never used.
namespace UnusedToken;

interface IContract { Task DoAsync(CancellationToken token); }

class Situations : IContract
{
    // situation: a loop that cannot be cancelled
    void A(int[] xs, CancellationToken ct) { foreach (var x in xs) { Console.WriteLine(x); } } // want NOCTX007
    // situation: an await that takes none
    async Task B(CancellationToken ct) { await Task.Yield(); } // want NOCTX007
    // situation: used in a condition
    void C(CancellationToken ct) { while (!ct.IsCancellationRequested) { Console.WriteLine(); } }
    // situation: implementation of an interface
    public async Task DoAsync(CancellationToken token) { await Task.Yield(); }
    // situation: virtual method
    protected virtual async Task D(CancellationToken ct) { await Task.Yield(); }
    // situation: stub
    Task E(CancellationToken ct) => throw new NotSupportedException();
    // situation: returns at once
    Task<int> F(CancellationToken ct) => Task.FromResult(1);
    // situation: named with an underscore
    async Task G(CancellationToken _) { await Task.Yield(); }
    // situation: another rule speaks
    async Task H(CancellationToken ct) { await Task.Delay(1); } // want NOCTX001
    // situation: used as a delegate
    async Task I(CancellationToken ct) { await Task.Yield(); }
    Func<CancellationToken, Task> Delegate() => I;
    // situation: used in a lambda
    async Task J(CancellationToken ct) { await Task.Run(() => ct.IsCancellationRequested); }
}
