using System.Globalization;
using Storage.Engines.Redis;
using Storage.Plugin;

// A password belongs in the variable STORAGE_REDIS, not in the arguments, which every user of the machine can read.
RedisStoreOptions? options = new() { Configuration = Environment.GetEnvironmentVariable("STORAGE_REDIS") ?? "localhost:6379" };
for (var i = 0; i < args.Length && options is not null; i += 2)
{
    options = (args[i], args.ElementAtOrDefault(i + 1)) switch
    {
        ("--servers", { Length: > 0 } servers) => options with { Configuration = servers },
        ("--prefix", { } prefix) => options with { Prefix = prefix },
        ("--replicas", { } count) when int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var replicas) =>
            options with { Replicas = replicas },
        _ => null,
    };
}

if (options is null)
{
    await Console.Error.WriteLineAsync("usage: Storage.Backends.Redis [--servers HOST:PORT[,HOST:PORT]] [--prefix TEXT] [--replicas N]");
    return 2;
}

return await StoragePlugin.RunAsync(() => RedisStore.Connect(options));
