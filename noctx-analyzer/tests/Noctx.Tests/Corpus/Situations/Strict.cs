// option: noctx.profile = strict
// NOCTX003, NOCTX009, NOCTX016, NOCTX020, NOCTX021: what only the strict profile says.
using System.Diagnostics.CodeAnalysis;

namespace Strict;

public class Situations
{
    // situation: stored token
    private readonly CancellationToken _token; // want NOCTX016
    private readonly CancellationTokenSource _stop = new();
    public Situations(CancellationToken token) => _token = token;

    // situation: token stored by an automatic property
    public CancellationToken Held { get; init; } // want NOCTX016
    // situation: optional token stored by a property with a written accessor
    private CancellationToken? Maybe { get => field; set => field = value; } // want NOCTX016
    // situation: property that stores nothing
    public CancellationToken Shown => _token;
    // situation: token that all share
    private static readonly CancellationToken Everywhere = new(false);

    // situation: source as a parameter
    public void Take(CancellationTokenSource source) => source.Token.ThrowIfCancellationRequested(); // want NOCTX016
    // situation: private method that takes a source
    private void Own(CancellationTokenSource source) => source.Token.ThrowIfCancellationRequested();
    // situation: source that is made for the caller
    public void Make(out CancellationTokenSource source) => source = new CancellationTokenSource(Everywhere.GetHashCode());

    // situation: own member token
    async Task A() => await Task.Delay(1); // want NOCTX003
    // situation: synchronous code with a member token
    void B() => Task.Delay(1).Wait();
    // situation: public asynchronous method without a token
    public async Task C() => await Task.Delay(1); // want NOCTX003 NOCTX009
    // situation: public overload for those who have no token
    public static async Task Plain(int x) => await Task.Delay(x); // want NOCTX003
    public static async Task Plain(int x, CancellationToken ct) => await Task.Delay(x, ct);
    // situation: public asynchronous method with one
    public async Task D(CancellationToken ct) => await Task.Delay(1, ct);
    // situation: token before other parameters
    public void E(CancellationToken ct, int a) { ct.ThrowIfCancellationRequested(); Console.WriteLine(a + _token.ToString() + _stop); } // want NOCTX021
    // situation: token before progress and params
    public void F(CancellationToken ct, IProgress<int> p) { ct.ThrowIfCancellationRequested(); p.Report(1); }
    // situation: token before params
    public void G(CancellationToken ct, params int[] a) { ct.ThrowIfCancellationRequested(); Console.WriteLine(a); }
    // situation: token before out
    public void H(CancellationToken ct, out int a) { ct.ThrowIfCancellationRequested(); a = 1; }

    // situation: pragma with a reason behind it
#pragma warning disable NOCTX001 // The vendor's call must not be interrupted.
    Task Vendor(CancellationToken ct) => Task.Delay(1);
#pragma warning restore NOCTX001
    // situation: pragma with a reason
    // The vendor's call must not be interrupted.
#pragma warning disable NOCTX001
    Task I(CancellationToken ct) => Task.Delay(1);
#pragma warning restore NOCTX001
    // situation: pragma that suppresses nothing
#pragma warning disable NOCTX001 // The vendor's call took no token once. // want NOCTX020
    Task L(CancellationToken ct) => Task.Delay(1, ct);
#pragma warning restore NOCTX001
    // situation: pragma of which only one rule suppresses something
#pragma warning disable NOCTX001, NOCTX004 // The vendor's call must not be interrupted. // want NOCTX020
    Task M(CancellationToken ct) => Task.Delay(1);
#pragma warning restore NOCTX001, NOCTX004
    // situation: attribute that suppresses nothing
    [SuppressMessage("Cancellation", "NOCTX001", Justification = "took no token once")] Task N(CancellationToken ct) => Task.Delay(1, ct); // want NOCTX020
    // situation: attribute without a reason
    [SuppressMessage("Cancellation", "NOCTX001")] Task J(CancellationToken ct) => Task.Delay(1); // want NOCTX020
    // situation: attribute with a reason
    [SuppressMessage("Cancellation", "NOCTX001", Justification = "must finish")] Task K(CancellationToken ct) => Task.Delay(1);
}

// situation: token stored by a record
public record Carried(CancellationToken Token); // want NOCTX016

public interface IStrictContract
{
    // situation: property of an interface
    CancellationToken Token { get; }
    // situation: interface that asks for a source
    void Stop(CancellationTokenSource source); // want NOCTX016
}

public class Bound : IStrictContract
{
    // situation: property that stores what an interface asks for
    public CancellationToken Token { get; init; } // want NOCTX016
    // situation: implementation of what asks for a source
    public void Stop(CancellationTokenSource source) => source.Dispose();
}

public static class SourceExtensions
{
    // situation: extension of sources
    public static void StopSoon(this CancellationTokenSource source) => source.CancelAfter(1);
    // situation: extension of something else that takes a source
    public static void StopWith(this string name, CancellationTokenSource source) => source.CancelAfter(name.Length); // want NOCTX016
}
