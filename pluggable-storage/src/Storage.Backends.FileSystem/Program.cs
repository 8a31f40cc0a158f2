using Storage.Engines.FileLog;
using Storage.Plugin;

// The folder comes as `--data DIR`; without it the store is ./data.
var directory = args switch
{
    [] => "data",
    ["--data", { Length: > 0 } path] => path,
    _ => null,
};
if (directory is null)
{
    await Console.Error.WriteLineAsync("usage: Storage.Backends.FileSystem [--data DIR]");
    return 2;
}

return await StoragePlugin.RunAsync(() => FileLogStore.Open(directory));
