using Storage.Engines.Sqlite;
using Storage.Plugin;

// The folder comes as `--data DIR`; without it the database is ./data/objects.db.
var directory = args switch
{
    [] => "data",
    ["--data", { Length: > 0 } path] => path,
    _ => null,
};
if (directory is null)
{
    await Console.Error.WriteLineAsync("usage: Storage.Backends.Sqlite [--data DIR]");
    return 2;
}

return await StoragePlugin.RunAsync(() => SqliteStore.Open(Path.Combine(directory, "objects.db")));
