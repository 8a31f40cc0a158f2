using ThreeGens.Cli;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The first Ctrl+C lets the build that runs below us end in order.
    pressed.Cancel = true;
    stop.Cancel();
};

return await GensCommandLine.RunAsync(args, Console.Out, Console.Error, stop.Token);
