using System.Runtime.CompilerServices;
using Storage.Contracts;
using Storage.Engines.FileLog.Commit;
using Storage.Engines.FileLog.Compaction;
using Storage.Engines.FileLog.Files;
using Storage.Engines.FileLog.Index;
using Storage.Engines.FileLog.Opening;
using Storage.Engines.FileLog.Records;
using Storage.Engines.FileLog.Segments;

namespace Storage.Engines.FileLog;

/// <summary>A durable store in one directory: an append-only log of checksummed records and a key directory in memory.</summary>
/// <remarks>
/// A write is acknowledged when its record is on disk (see <see cref="Durability"/>); concurrent writes share one sync.
/// The design follows Bitcask (Sheehy and Smith, 2010). One process at a time holds the directory.
/// </remarks>
public sealed class FileLogStore : ISnapshotStorage
{
    private const string LockName = "LOCK";
    private readonly FileLogOptions _options;
    private readonly IDisposable _lock;
    private readonly OpenedLog _log;
    private readonly CommitQueue _queue = new();
    private readonly LogWriter _writer;
    private readonly Thread _thread;
    private readonly CompactionLoop _compaction;
    private int _disposed;

    private FileLogStore(string directory, FileLogOptions options, IDisposable directoryLock, OpenedLog log)
    {
        DirectoryPath = directory;
        _options = options;
        _lock = directoryLock;
        _log = log;
        _compaction = new CompactionLoop(log.Ledger, log.Keys, options);
        _writer = new LogWriter(log.Ledger, log.Keys, options, _queue, log.NextSequence, _compaction.Wake);

        // A thread of its own: it spends its life in fsync, which must not hold up the thread pool.
        _thread = new Thread(_writer.Run) { IsBackground = true, Name = "file-log writer" };
        _thread.Start();
        _compaction.Wake();
    }

    /// <value>The directory of the store.</value>
    public string DirectoryPath { get; }

    /// <value>What opening found and put right, or found damaged: one line each; empty after a clean close.</value>
    public IReadOnlyList<string> Warnings => _log.Warnings;

    /// <value>Why the last compaction gave up, without harm to the store; null when it did not.</value>
    public Exception? CompactionFailure => _compaction.LastFailure;

    /// <summary>Opens a store, making the directory when it is not there.</summary>
    /// <param name="directory">The directory; not a symbolic link. It and its files are for their owner only.</param>
    /// <param name="options">How to write, or null for the defaults.</param>
    /// <exception cref="StorageException">
    /// Another process holds it (<see cref="StorageError.FailedPrecondition"/>, with its process id), access is refused,
    /// or the manifest or a whole segment is damaged or missing.
    /// </exception>
    public static FileLogStore Open(string directory, FileLogOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        options ??= new FileLogOptions();
        var files = options.FileSystem;
        directory = Path.GetFullPath(directory);
        IDisposable? directoryLock = null;
        try
        {
            files.CreateDirectory(directory);
            directoryLock = files.Lock(Path.Combine(directory, LockName));
            return new FileLogStore(directory, options, directoryLock, new LogOpener(files, directory).Open());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or StorageException)
        {
            directoryLock?.Dispose();
            throw WriteFailure.AtOpen(directory, e);
        }
    }

    /// <inheritdoc/>
    public ValueTask<ReadOnlyMemory<byte>?> GetAsync(string key, CancellationToken cancellationToken)
    {
        StorageLimits.CheckKey(key);
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        return ValueTask.FromResult(Read(key));
    }

    /// <inheritdoc/>
    public ValueTask PutAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken)
    {
        var keyLength = StorageLimits.CheckKey(key);
        StorageLimits.CheckValue(value.Length);
        return new ValueTask(CommitAsync(new PendingWrite(RecordKind.Put, key, keyLength, value), cancellationToken));
    }

    /// <inheritdoc/>
    public ValueTask<bool> DeleteAsync(string key, CancellationToken cancellationToken)
    {
        var keyLength = StorageLimits.CheckKey(key);
        return new ValueTask<bool>(CommitAsync(new PendingWrite(RecordKind.Delete, key, keyLength, default), cancellationToken));
    }

    /// <inheritdoc/>
    public ValueTask<StorageHealth> HealthAsync(CancellationToken cancellationToken)
    {
        var health = _disposed != 0 ? StorageHealth.NotServing("the store is closed")
            : _writer.Failure is { } failure ? StorageHealth.NotServing(failure.Message)
            : StorageHealth.Serving;
        return ValueTask.FromResult(health);
    }

    /// <inheritdoc/>
    public ValueTask<StorageStat> StatAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(new StorageStat(IsDurable: true, _log.Keys.Count));

    /// <inheritdoc/>
    public async IAsyncEnumerable<StorageEntry> ScanAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // The list of keys is taken at once: an enumeration beside writes could meet a key twice.
        foreach (var key in _log.Keys.Locations.Select(l => l.Key).Distinct(StringComparer.Ordinal).ToList())
        {
            if (await GetAsync(key, cancellationToken).ConfigureAwait(false) is { } value)
            {
                yield return new StorageEntry(key, value);
            }
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StorageEntry> SnapshotAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        using var snapshot = LogSnapshot.Take(_log.Keys);
        foreach (var entry in snapshot.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }

        await ValueTask.CompletedTask;
    }

    /// <summary>Rewrites the sealed segments without their dead records now, whatever the policy says.</summary>
    /// <param name="cancellationToken">Gives up; nothing has changed then.</param>
    /// <exception cref="StorageException">A record is damaged; nothing has changed.</exception>
    public Task CompactAsync(CancellationToken cancellationToken) => _compaction.RunAsync(cancellationToken);

    /// <summary>Finishes the writes that wait, seals the log and gives the directory free.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        _queue.Close();
        await Task.Run(_thread.Join).ConfigureAwait(false);
        await _compaction.DisposeAsync().ConfigureAwait(false);
        try
        {
            if (_writer.Failure is null)
            {
                _log.Ledger.SealAll();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Every acknowledged write is durable without the seal; the next open replays the tail.
        }
        finally
        {
            _log.Ledger.DisposeAll();
            _lock.Dispose();
        }
    }

    // The type matters: a null array would convert to an empty value, which is not the same as none.
    private ReadOnlyMemory<byte>? Read(string key)
    {
        while (_log.Keys.TryGet(key, out var location))
        {
            if (location.IsLost || _log.Keys.MayHaveLost(key, location.Sequence))
            {
                throw Damaged(key, location.Segment);
            }

            if (location.Kind == RecordKind.Delete)
            {
                return null;
            }

            if (!location.Segment.TryLease())
            {
                // Compacted away between the look-up and here; the directory knows the new place.
                ObjectDisposedException.ThrowIf(_disposed != 0, this);
                continue;
            }

            try
            {
                return RecordReader.ReadValue(location) ?? throw Damaged(key, location.Segment);
            }
            catch (IOException e)
            {
                throw new StorageException(
                    StorageError.DataLoss, $"the record of this key cannot be read from '{location.Segment.Path}': {e.Message}", e);
            }
            finally
            {
                location.Segment.Release();
            }
        }

        if (_log.Keys.MayHaveLost(key, 0))
        {
            throw new StorageException(
                StorageError.DataLoss, $"a record that may have been of this key is damaged in '{DirectoryPath}'; run verify, or write the key anew");
        }

        return null;
    }

    private static StorageException Damaged(string key, Segment segment)
    {
        segment.IsDamaged = true;
        return new StorageException(
            StorageError.DataLoss,
            $"the record of this key ({key.Length} characters) in '{segment.Path}' is damaged; restore it from a backup, or write the key anew");
    }

    private Task<bool> CommitAsync(PendingWrite write, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<bool>(cancellationToken);
        }

        if (_writer.Failure is { } failure)
        {
            return Task.FromException<bool>(new StorageException(failure.Error, failure.Message, failure.InnerException));
        }

        if (!_queue.TryAdd(write))
        {
            return Task.FromException<bool>(WriteFailure.Closed());
        }

        return cancellationToken.CanBeCanceled ? WithdrawableAsync(write, cancellationToken) : write.Task;
    }

    private static async Task<bool> WithdrawableAsync(PendingWrite write, CancellationToken cancellationToken)
    {
        using var registration = cancellationToken.UnsafeRegister(
            static (state, token) => ((PendingWrite)state!).Withdraw(token), write);
        return await write.Task.ConfigureAwait(false);
    }
}
