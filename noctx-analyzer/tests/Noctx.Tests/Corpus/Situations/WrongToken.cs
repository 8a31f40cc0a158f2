// NOCTX011, NOCTX015, NOCTX019: the wrong token, unlinked timeouts, undisposed links.
namespace WrongToken;

class Situations
{
    // situation: outer token in a lambda that has its own
    Task A(int[] xs, CancellationToken outer) => Parallel.ForEachAsync(xs, outer, async (x, inner) => await Task.Delay(x, outer)); // want NOCTX011
    // situation: the lambda's own token
    Task B(int[] xs, CancellationToken outer) => Parallel.ForEachAsync(xs, outer, async (x, inner) => await Task.Delay(x, inner));
    // situation: linked source made and forgotten
    async Task C(CancellationToken ct) { using var t = CancellationTokenSource.CreateLinkedTokenSource(ct); t.CancelAfter(9); await Task.Delay(1, ct); } // want NOCTX011
    // situation: linked source used elsewhere: the choice is deliberate
    async Task D(CancellationToken ct) { using var t = CancellationTokenSource.CreateLinkedTokenSource(ct); await Task.Delay(1, t.Token); await Task.Delay(1, ct); }
    // situation: both tokens linked
    Task E(int[] xs, CancellationToken outer) => Parallel.ForEachAsync(xs, async (x, inner) => { using var t = CancellationTokenSource.CreateLinkedTokenSource(outer, inner); await Task.Delay(x, t.Token); }); // want NOCTX001

    // situation: timeout not linked
    async Task F(CancellationToken ct) { using var t = new CancellationTokenSource(TimeSpan.FromSeconds(1)); await Task.Delay(1, t.Token); ct.ThrowIfCancellationRequested(); } // want NOCTX015
    // situation: CancelAfter not linked
    async Task G(CancellationToken ct) { using var t = new CancellationTokenSource(); t.CancelAfter(5); await Task.Delay(1, t.Token); ct.ThrowIfCancellationRequested(); } // want NOCTX015
    // situation: linked afterwards
    async Task H(CancellationToken ct) { using var t = new CancellationTokenSource(9); using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, t.Token); await Task.Delay(1, both.Token); }
    // situation: plain source that somebody cancels
    async Task I(CancellationToken ct) { using var t = new CancellationTokenSource(); var work = Task.Delay(1, t.Token); await Task.Delay(1, ct); await t.CancelAsync(); await work; }
    // situation: no token in scope
    async Task J() { using var t = new CancellationTokenSource(9); await Task.Delay(1, t.Token); }
    // situation: shutdown grace period
    async Task StopAsync(CancellationToken ct) { using var t = new CancellationTokenSource(9); await Task.Delay(1, t.Token); ct.ThrowIfCancellationRequested(); }

    // situation: linked source never disposed
    async Task K(CancellationToken ct) { var t = CancellationTokenSource.CreateLinkedTokenSource(ct); await Task.Delay(1, t.Token); } // want NOCTX019
    // situation: linked source never kept
    async Task L(CancellationToken ct) => await Task.Delay(1, CancellationTokenSource.CreateLinkedTokenSource(ct).Token); // want NOCTX019
    // situation: linked source returned
    CancellationTokenSource M(CancellationToken ct) { var t = CancellationTokenSource.CreateLinkedTokenSource(ct); return t; }
    // situation: linked source disposed in finally
    async Task N(CancellationToken ct) { var t = CancellationTokenSource.CreateLinkedTokenSource(ct); try { await Task.Delay(1, t.Token); } finally { t.Dispose(); } }
    // situation: registration in a loop
    void O(CancellationToken ct) { for (var i = 0; i < 9; i++) { ct.Register(() => { }); } } // want NOCTX019
    // situation: registration kept
    void P(CancellationToken ct) { using var r = ct.Register(() => { }); }
}
