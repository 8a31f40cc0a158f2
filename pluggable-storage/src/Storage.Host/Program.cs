using Storage.Host.Cli;

return await StorageCli.RunAsync(args, CancellationToken.None);
