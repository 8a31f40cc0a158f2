using Storage.Contracts;
using Storage.Engines.FileLog;
using Storage.Engines.FileLog.Tests.Disks;

namespace Storage.Conformance.Tests.Subjects;

/// <summary>The file engine on a simulated disk; a crash leaves what the model says.</summary>
internal sealed class FileLogSubject(CrashModel model) : IStorageSubject
{
    private SimulatedDisk _disk = new();
    private FileLogStore? _store;

    public string Name => $"file log, {model}";

    public StoragePromises Promises { get; } = new();

    internal Durability Durability { get; init; } = Durability.Fsync;

    public ValueTask<IStorage> OpenAsync(CancellationToken cancellationToken)
    {
        _store = FileLogStore.Open(
            "/store",
            new FileLogOptions
            {
                FileSystem = _disk,
                Durability = Durability,
                SegmentBytes = 1 << 20,
                CompactionMinimumDeadBytes = 1 << 18,
            });
        return ValueTask.FromResult<IStorage>(_store);
    }

    public async ValueTask CloseAsync(CancellationToken cancellationToken)
    {
        await _store!.DisposeAsync();

        // Without its history the disk is as large as its files.
        _disk = new SimulatedDisk(Crash.After(_disk.Journal(), _disk.JournalLength, CrashModel.EverythingArrived, new Random(0), _disk.Start));
    }

    public async ValueTask CrashAsync(CancellationToken cancellationToken)
    {
        // From here on nothing reaches the disk, so nothing more is acknowledged either.
        _disk.Fault = _ => SimulatedDisk.Errno(5);
        var image = Crash.After(_disk.Journal(), _disk.JournalLength, model, new Random(1), _disk.Start);
        await _store!.DisposeAsync();
        _disk = new SimulatedDisk(image);
    }

    public ValueTask DisposeAsync() => _store?.DisposeAsync() ?? ValueTask.CompletedTask;
}
