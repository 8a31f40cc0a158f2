using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Storage.Engines.FileLog.Files;

/// <summary>The file system of the operating system.</summary>
public sealed class PhysicalFileSystem : IFileSystem
{
    private const UnixFileMode OwnerOnlyDirectory = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OwnerOnlyFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <inheritdoc/>
    public void CreateDirectory(string path)
    {
        var directory = new DirectoryInfo(Path.TrimEndingDirectorySeparator(path));
        if (directory.LinkTarget is not null)
        {
            throw new IOException($"'{path}' is a symbolic link; give the directory itself");
        }

        if (File.Exists(path))
        {
            throw new IOException($"'{path}' is a file, not a directory");
        }

        if (directory.Exists)
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            directory.Create();
            return;
        }

        Directory.CreateDirectory(path, OwnerOnlyDirectory);
        SyncDirectory(directory.Parent?.FullName ?? path);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> ListFiles(string directory) =>
        [.. Directory.EnumerateFileSystemEntries(directory).Select(Path.GetFileName).OfType<string>()];

    /// <inheritdoc/>
    public IFile Open(string path, FileOpening mode)
    {
        if (new FileInfo(path).LinkTarget is not null)
        {
            throw new IOException($"'{path}' is a symbolic link; a store never follows one");
        }

        if (mode == FileOpening.Read)
        {
            // A shared lock at most: a verify tool may read beside the owner.
            return new PhysicalFile(File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete), path);
        }

        if (mode == FileOpening.Update)
        {
            return new PhysicalFile(File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete), path);
        }

        var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(handle, OwnerOnlyFile);
        }

        return new PhysicalFile(handle, path);
    }

    /// <inheritdoc/>
    public void Rename(string source, string destination) => File.Move(source, destination, overwrite: true);

    /// <inheritdoc/>
    public void Delete(string path) => File.Delete(path);

    /// <inheritdoc/>
    public void SyncDirectory(string directory)
    {
        // Windows makes names durable with the file itself and offers no call for the directory.
        if (!OperatingSystem.IsWindows())
        {
            Posix.SyncDirectory(directory);
        }
    }

    /// <inheritdoc/>
    public IDisposable Lock(string path)
    {
        var pid = Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture) + "\n");
        if (OperatingSystem.IsWindows())
        {
            var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
            stream.SetLength(0);
            stream.Write(pid);
            stream.Flush();
            return stream;
        }

        var handle = Posix.OpenLockFile(path);
        if (!Posix.TryLock(handle))
        {
            var buffer = new byte[32];
            var count = RandomAccess.Read(handle, buffer, 0);
            handle.Dispose();
            throw new LockHeldException(path, Encoding.ASCII.GetString(buffer, 0, count).Trim());
        }

        NoteHolder(handle, pid);
        return handle;
    }

    // Only a message needs it, so a full disk is no reason to refuse the lock.
    private static void NoteHolder(SafeFileHandle handle, byte[] pid)
    {
        try
        {
            RandomAccess.SetLength(handle, 0);
            RandomAccess.Write(handle, pid, 0);
        }
        catch (IOException e) when (Errno.IsOutOfSpace(e))
        {
        }
    }
}
