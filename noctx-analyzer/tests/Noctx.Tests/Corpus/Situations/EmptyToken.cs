// NOCTX004: empty tokens.
namespace EmptyToken;

class Situations
{
    // situation: default literal
    Task A(CancellationToken ct) => Task.Delay(1, default); // want NOCTX004
    // situation: default of the type
    Task B(CancellationToken ct) => Task.Delay(1, default(CancellationToken)); // want NOCTX004
    // situation: new CancellationToken()
    Task C(CancellationToken ct) => Task.Delay(1, new CancellationToken()); // want NOCTX004
    // situation: None
    Task D(CancellationToken ct) => Task.Delay(1, CancellationToken.None); // want NOCTX004
    // situation: named argument
    Task E(CancellationToken ct) => Task.Delay(1, cancellationToken: default); // want NOCTX004
    // situation: no token in scope: silent
    Task F() => Task.Delay(1, default);
    // situation: clean-up: silent
    async Task G(CancellationToken ct) { try { await Task.Delay(1, ct); } finally { await Task.Delay(1, CancellationToken.None); } }
    // situation: Task.Run's start token: silent
    Task H(CancellationToken ct) => Task.Run(() => { }, CancellationToken.None);
    // situation: already cancelled token on purpose: silent
    Task I(CancellationToken ct) => Task.Delay(1, new CancellationToken(true));
}
