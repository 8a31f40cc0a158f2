// NOCTX005 and NOCTX006: asynchronous sequences.
using System.Runtime.CompilerServices;

namespace Enumerations;

class Situations(IAsyncEnumerable<int> field, HttpClient http)
{
    static async IAsyncEnumerable<int> Numbers([EnumeratorCancellation] CancellationToken token = default) { await Task.Delay(1, token); yield return 1; }
    static IAsyncEnumerable<int> Plain() => null!;

    // situation: parameter read without the token
    async Task A(IAsyncEnumerable<int> xs, CancellationToken ct) { await foreach (var x in xs) { Console.WriteLine(x); } } // want NOCTX005
    // situation: ConfigureAwait only
    async Task B(IAsyncEnumerable<int> xs, CancellationToken ct) { await foreach (var x in xs.ConfigureAwait(false)) { Console.WriteLine(x); } } // want NOCTX005
    // situation: method without a token
    async Task C(CancellationToken ct) { await foreach (var x in Plain()) { Console.WriteLine(x); } } // want NOCTX005
    // situation: WithCancellation
    async Task D(IAsyncEnumerable<int> xs, CancellationToken ct) { await foreach (var x in xs.WithCancellation(ct)) { Console.WriteLine(x); } }
    // situation: token given at creation
    async Task E(CancellationToken ct) { await foreach (var x in Numbers(ct)) { Console.WriteLine(x); } }
    // situation: creation drops the token: NOCTX001, once
    async Task F(CancellationToken ct) { await foreach (var x in Numbers()) { Console.WriteLine(x); } } // want NOCTX001
    // situation: local made with the token
    async Task G(CancellationToken ct) { var xs = Numbers(ct); await foreach (var x in xs) { Console.WriteLine(x); } }
    // situation: the reader hands the iterator its token
    async Task Read(CancellationToken ct) { await foreach (var x in Numbers().WithCancellation(ct)) { Console.WriteLine(x); } }
    // situation: the same through ConfigureAwait
    async Task ReadConfigured(CancellationToken ct) { await foreach (var x in Numbers().ConfigureAwait(false).WithCancellation(ct)) { Console.WriteLine(x); } }
    // situation: the same through an operator
    async Task ReadFiltered(CancellationToken ct) { await foreach (var x in Numbers().Where(n => n > 0).WithCancellation(ct)) { Console.WriteLine(x); } }
    // situation: the same through a local
    async Task ReadLocal(CancellationToken ct) { var xs = Numbers(); await foreach (var x in xs.WithCancellation(ct)) { Console.WriteLine(x); } }
    // situation: the iterator has the token, and the reader hands it over again
    async Task ReadTwice(CancellationToken ct) { await foreach (var x in Numbers(ct).WithCancellation(ct)) { Console.WriteLine(x); } }
    // situation: a local that is read without one
    async Task ReadNone(CancellationToken ct) { var xs = Numbers(); await foreach (var x in xs) { Console.WriteLine(x); } } // want NOCTX001
    // situation: no token in scope
    async Task H(IAsyncEnumerable<int> xs) { await foreach (var x in xs) { Console.WriteLine(x); } }
    // situation: field of a primary constructor
    async Task I(CancellationToken ct) { await foreach (var x in field) { Console.WriteLine(x); } } // want NOCTX005
    // situation: plain foreach
    void J(IEnumerable<int> xs, CancellationToken ct) { foreach (var x in xs) { Console.WriteLine(x); } } // want NOCTX007

    // situation: iterator waits and takes no token
    async IAsyncEnumerable<string> Pages() { yield return await http.GetStringAsync("u"); } // want NOCTX006 NOCTX010
    // situation: iterator with the attribute
    async IAsyncEnumerable<string> Good([EnumeratorCancellation] CancellationToken ct = default) { yield return await http.GetStringAsync("u", ct); }
    // situation: iterator that awaits nothing cancellable
    async IAsyncEnumerable<int> Yields() { await Task.Yield(); yield return 1; }
    // situation: local iterator function
    object Local() { return Inner(); async IAsyncEnumerable<int> Inner() { await Task.Delay(1); yield return 1; } } // want NOCTX006
}
