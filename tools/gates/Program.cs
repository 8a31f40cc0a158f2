using Gates.CommandLine;

return await GatesCommandLine.RunAsync(args, Console.Out, Console.Error, CancellationToken.None);
