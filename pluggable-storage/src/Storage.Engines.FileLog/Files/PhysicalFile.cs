using Microsoft.Win32.SafeHandles;

namespace Storage.Engines.FileLog.Files;

/// <summary>A file of the operating system.</summary>
internal sealed class PhysicalFile(SafeFileHandle handle, string path) : IFile
{
    public long Length => RandomAccess.GetLength(handle);

    public int Read(long offset, Span<byte> buffer)
    {
        var done = 0;
        while (done < buffer.Length)
        {
            var count = RandomAccess.Read(handle, buffer[done..], offset + done);
            if (count == 0)
            {
                break;
            }

            done += count;
        }

        return done;
    }

    // RandomAccess loops over short writes itself, with pwrite or pwritev.
    public void Write(long offset, IReadOnlyList<ReadOnlyMemory<byte>> buffers) => RandomAccess.Write(handle, buffers, offset);

    public void Sync()
    {
        RandomAccess.FlushToDisk(handle);
        CheckIsThere();
    }

    public void SyncData()
    {
        // Elsewhere the framework knows the right call (F_FULLFSYNC, FlushFileBuffers).
        if (OperatingSystem.IsLinux())
        {
            Posix.SyncData(handle);
            CheckIsThere();
            return;
        }

        Sync();
    }

    public void SetLength(long length) => RandomAccess.SetLength(handle, length);

    public void Dispose() => handle.Dispose();

    // A file without a name takes bytes and syncs, and is gone when it is closed: nothing in it is durable.
    private void CheckIsThere()
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"'{path}' was removed or moved while the store was open");
        }
    }
}
