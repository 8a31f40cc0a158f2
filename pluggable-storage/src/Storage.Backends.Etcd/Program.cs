using Storage.Engines.Etcd;
using Storage.Plugin;

EtcdStoreOptions? options = new() { Members = [new Uri("http://localhost:2379")] };
for (var i = 0; i < args.Length && options is not null; i += 2)
{
    options = (args[i], args.ElementAtOrDefault(i + 1)) switch
    {
        ("--members", { Length: > 0 } list) when ParseMembers(list) is { } members => options with { Members = members },
        ("--prefix", { Length: > 0 } prefix) => options with { Prefix = prefix },
        _ => null,
    };
}

if (options is null)
{
    await Console.Error.WriteLineAsync("usage: Storage.Backends.Etcd [--members http://HOST:PORT[,http://HOST:PORT]] [--prefix TEXT]");
    return 2;
}

return await StoragePlugin.RunAsync(() => new EtcdStore(options));

static Uri[]? ParseMembers(string list)
{
    var members = list.Split(',').Select(m => Uri.TryCreate(m, UriKind.Absolute, out var uri) ? uri : null).OfType<Uri>().ToArray();
    return members.Length == list.Split(',').Length ? members : null;
}
