using Storage.Conformance;
using Storage.Contracts;

namespace Storage.Engines.Sqlite.Tests;

/// <summary>A SQLite store in a directory of its own. That it survives a crash of its process is tested with the plugin, by SIGKILL.</summary>
public sealed class SqliteSubject : IStorageSubject
{
    private readonly string _directory = Directory.CreateTempSubdirectory("sqlite-").FullName;
    private SqliteStore? _store;

    public string Name => "sqlite";

    public StoragePromises Promises { get; } = new() { Durable = false };

    internal string DatabasePath => Path.Combine(_directory, "store", "objects.db");

    public ValueTask<IStorage> OpenAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult<IStorage>(_store = SqliteStore.Open(DatabasePath));

    public ValueTask CloseAsync(CancellationToken cancellationToken) => _store!.DisposeAsync();

    public ValueTask CrashAsync(CancellationToken cancellationToken) => throw new NotSupportedException("not promised");

    public async ValueTask DisposeAsync()
    {
        await (_store?.DisposeAsync() ?? ValueTask.CompletedTask);
        Directory.Delete(_directory, recursive: true);
    }
}
