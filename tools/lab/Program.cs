return await Lab.LabCommandLine.RunAsync(args, Console.Out, Console.Error, CancellationToken.None);
