using Storage.Engines.FileLog.Files;

namespace Storage.Engines.FileLog.Tests.Disks;

/// <summary>A disk in memory that keeps a journal of every change and fails on demand.</summary>
internal sealed class SimulatedDisk : IFileSystem
{
    private readonly object _gate = new();
    private readonly DiskImage _image;
    private readonly List<DiskOperation> _journal = [];
    private int _lastFile;
    private bool _locked;

    internal SimulatedDisk(DiskImage? image = null)
    {
        _image = image ?? new DiskImage();
        Start = _image.Copy();
        _lastFile = Start.Contents.Keys.DefaultIfEmpty().Max();
    }

    /// <value>What the disk held before the first change of the journal.</value>
    internal DiskImage Start { get; }

    /// <value>Called before each change; what it returns is thrown instead of the change happening.</value>
    internal Func<DiskOperation, Exception?>? Fault { get; set; }

    internal int JournalLength
    {
        get
        {
            lock (_gate)
            {
                return _journal.Count;
            }
        }
    }

    internal List<DiskOperation> Journal()
    {
        lock (_gate)
        {
            return [.. _journal];
        }
    }

    internal static IOException Errno(int number) => new($"simulated error {number}", number);

    /// <summary>Flips bits of a file, as a dying disk does.</summary>
    internal void Corrupt(string name, long offset, int count)
    {
        lock (_gate)
        {
            var file = _image.Names.Single(n => Path.GetFileName(n.Key) == name).Value;
            for (var i = 0; i < count; i++)
            {
                _image.Contents[file][offset + i] ^= 0xA5;
            }
        }
    }

    internal byte[] Content(string name)
    {
        lock (_gate)
        {
            return [.. _image.Contents[_image.Names.Single(n => Path.GetFileName(n.Key) == name).Value]];
        }
    }

    internal IReadOnlyList<string> Names()
    {
        lock (_gate)
        {
            return [.. _image.Names.Keys.Select(n => Path.GetFileName(n)).Order(StringComparer.Ordinal)];
        }
    }

    public void CreateDirectory(string path)
    {
    }

    public IReadOnlyList<string> ListFiles(string directory) => Names();

    public IFile Open(string path, FileOpening mode)
    {
        lock (_gate)
        {
            if (mode == FileOpening.Create)
            {
                Do(new DiskOperation.Create(_lastFile + 1, path));
                return new OpenFile(this, ++_lastFile);
            }

            return _image.Names.TryGetValue(path, out var file) ? new OpenFile(this, file) : throw new FileNotFoundException(path);
        }
    }

    public void Rename(string source, string destination) => Do(new DiskOperation.Rename(source, destination));

    public void Delete(string path)
    {
        lock (_gate)
        {
            if (_image.Names.ContainsKey(path))
            {
                Do(new DiskOperation.Delete(path));
            }
        }
    }

    public void SyncDirectory(string directory) => Do(new DiskOperation.SyncDirectory());

    public IDisposable Lock(string path)
    {
        if (_locked)
        {
            throw new LockHeldException(path, "1");
        }

        _locked = true;
        return new Unlock(this);
    }

    private void Do(DiskOperation operation)
    {
        lock (_gate)
        {
            if (Fault?.Invoke(operation) is { } failure)
            {
                throw failure;
            }

            _image.Apply(operation);
            _journal.Add(operation);
        }
    }

    private sealed class Unlock(SimulatedDisk disk) : IDisposable
    {
        public void Dispose() => disk._locked = false;
    }

    private sealed class OpenFile(SimulatedDisk disk, int file) : IFile
    {
        public long Length
        {
            get
            {
                lock (disk._gate)
                {
                    return disk._image.Contents[file].Length;
                }
            }
        }

        public int Read(long offset, Span<byte> buffer)
        {
            lock (disk._gate)
            {
                var content = disk._image.Contents[file];
                var count = (int)Math.Clamp(content.Length - offset, 0, buffer.Length);
                content.AsSpan((int)Math.Min(offset, content.Length), count).CopyTo(buffer);
                return count;
            }
        }

        public void Write(long offset, IReadOnlyList<ReadOnlyMemory<byte>> buffers)
        {
            var bytes = new byte[buffers.Sum(b => b.Length)];
            var position = 0;
            foreach (var buffer in buffers)
            {
                buffer.CopyTo(bytes.AsMemory(position));
                position += buffer.Length;
            }

            disk.Do(new DiskOperation.Write(file, offset, bytes));
        }

        public void Sync() => disk.Do(new DiskOperation.Sync(file));

        // What fdatasync leaves out (times) the simulated disk does not have.
        public void SyncData() => Sync();

        public void SetLength(long length) => disk.Do(new DiskOperation.SetLength(file, length));

        public void Dispose()
        {
        }
    }
}
