using Storage.Backends.Memory;
using Storage.Plugin;

return await StoragePlugin.RunAsync(() => new MemoryStorage());
