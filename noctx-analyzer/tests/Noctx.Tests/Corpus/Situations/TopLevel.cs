// top-level statements
// situation: token local declared before the call
using var stop = new CancellationTokenSource();
var token = stop.Token;
await Task.Delay(1); // want NOCTX001
// situation: token local declared after the call
await Early();
// situation: source only, linked to nothing: no token is proven to be meant
await Task.Delay(2, token);
var late = stop.Token;
GC.KeepAlive(late);

// situation: static local function cannot capture
static async Task Early() => await Task.Delay(1);
