using System.Runtime.InteropServices;
using Noctx.Cli;
using Noctx.Cli.Loading;

// The compiler looks at its token often, but not in every place; whoever presses Ctrl+C does not wait longer than this.
const int PatienceMilliseconds = 700;

using var stop = new CancellationTokenSource();
void Stop(PosixSignalContext signal)
{
    // The first signal ends the run in order; a second one ends the process.
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}

using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

// A run that finds everything in its cache may not give the thread back for a while.
var run = Task.Run(() => NoctxCommandLine.RunAsync(args, Console.Out, Console.Error, stop.Token), CancellationToken.None);
var cancelled = Task.Delay(Timeout.Infinite, stop.Token).ContinueWith(_ => Task.Delay(PatienceMilliseconds, CancellationToken.None), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).Unwrap();
var ended = await Task.WhenAny(run, cancelled) == run;
var exitCode = ended ? await run : ExitCodes.Cancelled;
if (exitCode == ExitCodes.Cancelled)
{
    // Said here alone: killing the child processes below makes a run that was waiting for them end too.
    Console.Error.WriteLine("noctx: error: cancelled.");
}

if (!ended)
{
    DotnetProcess.KillAll();
    Environment.Exit(exitCode);
}

return exitCode;
