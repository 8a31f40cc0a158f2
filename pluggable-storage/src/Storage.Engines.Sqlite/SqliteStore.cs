using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Data.Sqlite;
using Storage.Contracts;

namespace Storage.Engines.Sqlite;

#pragma warning disable NOCTX010 // The database is a file, read in this process; the provider's calls take no token.
#pragma warning disable NOCTX018 // The provider's asynchronous calls run synchronously.

/// <summary>Stores objects in one SQLite database: every write is a transaction of its own, with synchronous=FULL asked for.</summary>
/// <remarks>Keys are blobs of their UTF-8 bytes, so that no collation and no NUL gets in the way.</remarks>
public sealed class SqliteStore : ISnapshotStorage
{
    private const int ScanPage = 256;
    private const long SynchronousFull = 2;
    private readonly string _path;
    private readonly string _connectionString;
    private readonly SqliteConnection _writer;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private int _disposed;

    private SqliteStore(string path, string connectionString, SqliteConnection writer)
    {
        _path = path;
        _connectionString = connectionString;
        _writer = writer;
    }

    /// <summary>Opens a database, making it when it is not there.</summary>
    /// <param name="path">The database file; its directory is made with mode 0700.</param>
    /// <exception cref="StorageException">The file cannot be opened or is not a database.</exception>
    public static SqliteStore Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        path = Path.GetFullPath(path);
        try
        {
            MakeOwnerOnly(path);
            var connectionString = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30 }.ToString();
            var writer = new SqliteConnection(connectionString);
            writer.Open();
            MakeDurable(writer, path);
            Execute(writer, "CREATE TABLE IF NOT EXISTS objects (key BLOB PRIMARY KEY NOT NULL, value BLOB NOT NULL) STRICT");
            return new SqliteStore(path, connectionString, writer);
        }
        catch (SqliteException e)
        {
            throw SqliteFailure.Of(e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(StorageError.PermissionDenied, $"cannot make '{path}': {e.Message}", e);
        }
    }

    /// <inheritdoc/>
    public ValueTask<ReadOnlyMemory<byte>?> GetAsync(string key, CancellationToken cancellationToken)
    {
        StorageLimits.CheckKey(key);
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        try
        {
            using var connection = OpenReader();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT value FROM objects WHERE key = $key";
            command.Parameters.AddWithValue("$key", Encoding.UTF8.GetBytes(key));
            using var reader = command.ExecuteReader();

            // The cast matters: a null array would become an empty value.
            return ValueTask.FromResult(reader.Read() ? (ReadOnlyMemory<byte>)reader.GetFieldValue<byte[]>(0) : (ReadOnlyMemory<byte>?)null);
        }
        catch (SqliteException e)
        {
            throw SqliteFailure.Of(e);
        }
    }

    /// <inheritdoc/>
    public async ValueTask PutAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken)
    {
        StorageLimits.CheckKey(key);
        StorageLimits.CheckValue(value.Length);
        await WriteAsync(
            "INSERT INTO objects (key, value) VALUES ($key, $value) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            key, value.ToArray(), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<bool> DeleteAsync(string key, CancellationToken cancellationToken)
    {
        StorageLimits.CheckKey(key);
        return await WriteAsync("DELETE FROM objects WHERE key = $key", key, null, cancellationToken).ConfigureAwait(false) > 0;
    }

    /// <inheritdoc/>
    public ValueTask<StorageHealth> HealthAsync(CancellationToken cancellationToken)
    {
        try
        {
            CheckIsThere();
            using var connection = OpenReader();
            Execute(connection, "SELECT 1 FROM objects LIMIT 1");
            return ValueTask.FromResult(StorageHealth.Serving);
        }
        catch (StorageException e)
        {
            return ValueTask.FromResult(StorageHealth.NotServing(e.Message));
        }
        catch (SqliteException e)
        {
            return ValueTask.FromResult(StorageHealth.NotServing(SqliteFailure.Of(e).Message));
        }
    }

    /// <inheritdoc/>
    public ValueTask<StorageStat> StatAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var connection = OpenReader();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT count(*) FROM objects";
            return ValueTask.FromResult(new StorageStat(IsDurable: true, (long)command.ExecuteScalar()!));
        }
        catch (SqliteException e)
        {
            throw SqliteFailure.Of(e);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StorageEntry> ScanAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        byte[]? last = null;
        while (true)
        {
            // Pages of keys, then one value at a time: a page of large values would not fit in memory.
            var keys = KeysAfter(last);
            foreach (var bytes in keys)
            {
                var key = Encoding.UTF8.GetString(bytes);
                if (await GetAsync(key, cancellationToken).ConfigureAwait(false) is { } value)
                {
                    yield return new StorageEntry(key, value);
                }
            }

            if (keys.Count < ScanPage)
            {
                yield break;
            }

            last = keys[^1];
        }
    }

    /// <inheritdoc/>
    /// <remarks>A read transaction: in WAL mode it sees the database as it was at its first read.</remarks>
    public async IAsyncEnumerable<StorageEntry> SnapshotAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var connection = OpenReader();
        using var transaction = connection.BeginTransaction(deferred: true);
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT key, value FROM objects";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new StorageEntry(Encoding.UTF8.GetString(reader.GetFieldValue<byte[]>(0)), reader.GetFieldValue<byte[]>(1));
        }

        await ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        await _turn.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        await _writer.DisposeAsync().ConfigureAwait(false);
        SqliteConnection.ClearPool(new SqliteConnection(_connectionString));
    }

    private static void MakeOwnerOnly(string path)
    {
        var directory = Path.GetDirectoryName(path)!;
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory);
            return;
        }

        if (!Directory.Exists(directory))
        {
            Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        // SQLite gives its journal the mode of the database, so it is enough to make this file first.
        using var file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
        if (RandomAccess.GetLength(file) == 0)
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Asks for a sync at every commit, and does not take the library's word for it: a build may default to less.</summary>
    private static void MakeDurable(SqliteConnection connection, string path)
    {
        Execute(connection, "PRAGMA journal_mode=WAL");
        Execute(connection, "PRAGMA synchronous=FULL");
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous";
        if (command.ExecuteScalar() is not SynchronousFull)
        {
            connection.Dispose();
            throw new StorageException(StorageError.FailedPrecondition, $"SQLite does not sync the commits of '{path}'");
        }
    }

    // A database without a name takes commits and syncs, and is gone when it is closed: nothing in it is durable.
    private void CheckIsThere()
    {
        if (!File.Exists(_path))
        {
            throw new StorageException(
                StorageError.Unavailable, $"'{_path}' was removed or moved while the store was open; what is written now may not survive");
        }
    }

    private SqliteConnection OpenReader()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        return connection;
    }

    private List<byte[]> KeysAfter(byte[]? last)
    {
        using var connection = OpenReader();
        using var command = connection.CreateCommand();
        command.CommandText = last is null
            ? "SELECT key FROM objects ORDER BY key LIMIT $count"
            : "SELECT key FROM objects WHERE key > $last ORDER BY key LIMIT $count";
        command.Parameters.AddWithValue("$count", ScanPage);
        if (last is not null)
        {
            command.Parameters.AddWithValue("$last", last);
        }

        var keys = new List<byte[]>(ScanPage);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            keys.Add(reader.GetFieldValue<byte[]>(0));
        }

        return keys;
    }

    private async Task<int> WriteAsync(string sql, string key, byte[]? value, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // The provider has no asynchronous calls, and this one waits for the disk.
            var count = await Task.Run(() => Write(sql, key, value), CancellationToken.None).ConfigureAwait(false);
            CheckIsThere();
            return count;
        }
        catch (SqliteException e)
        {
            throw SqliteFailure.Of(e);
        }
        finally
        {
            _turn.Release();
        }
    }

    private int Write(string sql, string key, byte[]? value)
    {
        using var command = _writer.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$key", Encoding.UTF8.GetBytes(key));
        if (value is not null)
        {
            command.Parameters.AddWithValue("$value", value);
        }

        return command.ExecuteNonQuery();
    }
}
