// NOCTX012, NOCTX013, NOCTX014, NOCTX017, NOCTX018: waits, loops, races.
using System.Diagnostics;

namespace Waits;

class Situations
{
    // situation: Thread.Sleep in synchronous code
    void A(CancellationToken ct) => Thread.Sleep(100); // want NOCTX013
    // situation: Thread.Sleep in asynchronous code
    async Task B(CancellationToken ct) { Thread.Sleep(100); await Task.Delay(1, ct); } // want NOCTX013
    // situation: Sleep(0) yields
    void C(CancellationToken ct) { Thread.Sleep(0); ct.ThrowIfCancellationRequested(); }
    // situation: WaitOne
    void D(ManualResetEvent e, CancellationToken ct) => e.WaitOne(); // want NOCTX013
    // situation: WaitAny with the token's handle
    void E(ManualResetEvent e, CancellationToken ct) => WaitHandle.WaitAny([e, ct.WaitHandle]);
    // situation: waiting on the token itself
    void F(CancellationToken ct) => ct.WaitHandle.WaitOne(100);
    // situation: process in asynchronous code
    async Task G(Process p, CancellationToken ct) { p.WaitForExit(); await Task.Delay(1, ct); } // want NOCTX013 NOCTX018
    // situation: Sleep without a token in scope
    void H() => Thread.Sleep(100);

    // situation: race with a delay
    async Task I(Task work) => await Task.WhenAny(work, Task.Delay(100)); // want NOCTX014
    // situation: last wait of something that ends
    async ValueTask DisposeAsync(Task work) => await Task.WhenAny(work, Task.Delay(100));
    // situation: last wait after a failure
    async Task Failed(Task work) { try { await work; } catch (IOException) { await Task.WhenAny(work, Task.Delay(100)); } }
    // situation: race of two works
    async Task J(Task a, Task b) => await Task.WhenAny(a, b);
    // situation: race with a delay that is cancelled
    async Task K(Task work, CancellationToken ct) => await Task.WhenAny(work, Task.Delay(100, ct));

    // situation: endless loop that never looks
    void L(Queue<int> q, CancellationToken ct) { ct.ThrowIfCancellationRequested(); while (true) { if (!q.TryDequeue(out _)) return; } } // want NOCTX012
    // situation: loop that awaits and never looks
    async Task M(int[] xs, CancellationToken ct) { ct.ThrowIfCancellationRequested(); foreach (var x in xs) { await Task.Yield(); } } // want NOCTX012
    // situation: loop that looks
    async Task N(int[] xs, CancellationToken ct) { foreach (var x in xs) { ct.ThrowIfCancellationRequested(); await Task.Yield(); } }
    // situation: short loop
    int O(int[] xs, CancellationToken ct) { ct.ThrowIfCancellationRequested(); var s = 0; foreach (var x in xs) { s += x; } return s; }

    // situation: catch-all swallows cancellation in a loop
    async Task P(int[] xs, CancellationToken ct) { foreach (var x in xs) { try { await Task.Delay(x, ct); } catch (Exception e) { Console.WriteLine(e); } } } // want NOCTX017
    // situation: bare catch
    async Task Q(int[] xs, CancellationToken ct) { foreach (var x in xs) { try { await Task.Delay(x, ct); } catch { } } } // want NOCTX017
    // situation: filter
    async Task R(int[] xs, CancellationToken ct) { foreach (var x in xs) { try { await Task.Delay(x, ct); } catch (Exception e) when (e is not OperationCanceledException) { Console.WriteLine(e); } } }
    // situation: cancellation caught before
    async Task S(int[] xs, CancellationToken ct) { foreach (var x in xs) { try { await Task.Delay(x, ct); } catch (OperationCanceledException) { throw; } catch (Exception e) { Console.WriteLine(e); } } }
    // situation: rethrown
    async Task T(int[] xs, CancellationToken ct) { foreach (var x in xs) { try { await Task.Delay(x, ct); } catch (Exception e) { Console.WriteLine(e); throw; } } }
    // situation: the loop's condition ends it
    async Task U(CancellationToken ct) { while (!ct.IsCancellationRequested) { try { await Task.Delay(1, ct); } catch (Exception e) { Console.WriteLine(e); } } }
    // situation: narrow catch
    async Task V(int[] xs, CancellationToken ct) { foreach (var x in xs) { try { await Task.Delay(x, ct); } catch (IOException e) { Console.WriteLine(e); } } }
    // situation: not in a loop
    async Task W(CancellationToken ct) { try { await Task.Delay(1, ct); } catch (Exception e) { Console.WriteLine(e); } }

    // situation: synchronous file access in asynchronous code
    async Task X(CancellationToken ct) { var t = File.ReadAllText("p"); await Task.Delay(t.Length, ct); } // want NOCTX018
    // situation: in synchronous code
    string Y(CancellationToken ct) { ct.ThrowIfCancellationRequested(); return File.ReadAllText("p"); }
    // situation: memory stream
    async Task Z(MemoryStream s, CancellationToken ct) { s.Flush(); await Task.Delay(1, ct); }
    // situation: a wait that takes the token itself is reported once, as that
    async Task Za(SemaphoreSlim sem, Task work, CancellationToken ct) { sem.Wait(); await work.WaitAsync(ct); } // want NOCTX001
    // situation: a timeout written with a bare new
    async Task Zb(Task work, CancellationToken ct) { using CancellationTokenSource timeout = new(100); await work.WaitAsync(timeout.Token); } // want NOCTX015
    // situation: the synchronous half of a method that serves both worlds
    async Task Zc(bool isAsync, Stream s, CancellationToken ct) { if (isAsync) { await s.FlushAsync(ct); } else { s.Flush(); } }
    // situation: the synchronous half behind an early return
    async Task Zd(bool isAsync, Stream s, CancellationToken ct) { if (isAsync) { await s.FlushAsync(ct); return; } s.Flush(); }
    // situation: the synchronous half of an expression
    async Task<string> Ze(bool isAsync, CancellationToken ct) => isAsync ? await File.ReadAllTextAsync("p", ct) : File.ReadAllText("p");
    // situation: branches of which one calls the twin of something else
    async Task Zf(bool isAsync, Stream s, Stream t, CancellationToken ct) { if (isAsync) { await Task.Delay(1, ct); } else { s.Flush(); } t.WriteByte(1); } // want NOCTX018
    // situation: synchronous call that a registered callback ends
    async Task Zg(Stream s, CancellationToken ct) { using (ct.Register(s.Dispose)) { s.Flush(); } await Task.Yield(); }
    // situation: loop that a registered callback ends
    async Task Zh(Stream s, CancellationToken ct) { using var end = ct.UnsafeRegister(x => ((Stream)x!).Dispose(), s); while (s.Position < 9) { await Task.Yield(); } }
    // situation: registration kept in a local and disposed of by hand
    async Task Zi(Stream s, CancellationToken ct) { var end = ct.Register(s.Dispose); try { while (s.Position < 9) { await Task.Yield(); } } finally { end.Dispose(); } }
    // situation: registration that is over before the loop
    async Task Zj(Stream s, CancellationToken ct) { using (ct.Register(s.Dispose)) { s.WriteByte(1); } while (s.Position < 9) { await Task.Yield(); } } // want NOCTX012
    // situation: loop over an enumerator that has the token
    async Task Zk(IAsyncEnumerable<int> xs, CancellationToken ct) { await using var e = xs.GetAsyncEnumerator(ct); while (await e.MoveNextAsync()) { Console.WriteLine(e.Current); } }
    // situation: the same behind operators
    async Task Zl(IAsyncEnumerable<int> xs, CancellationToken ct) { await using var e = xs.WithCancellation(ct).ConfigureAwait(false).GetAsyncEnumerator(); while (true) { if (!await e.MoveNextAsync()) { return; } } }
    // situation: loop over an enumerator that has none
    async Task Zm(MyNumbers xs, CancellationToken ct) { ct.ThrowIfCancellationRequested(); var e = xs.Start(); while (await e.MoveNextAsync()) { Console.WriteLine(e.Current); } } // want NOCTX012
    internal sealed class MyNumbers { public IAsyncEnumerator<int> Start() => throw new NotSupportedException(); }
}
