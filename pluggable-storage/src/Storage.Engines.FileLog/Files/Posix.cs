using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Storage.Engines.FileLog.Files;

/// <summary>The calls the framework does not offer: opening a directory to sync it, and flock with an answer.</summary>
internal static partial class Posix
{
    private const int ReadOnly = 0;
    private const int ReadWrite = 2;
    private const int Create = 0x40;
    private const int CloseOnExec = 0x80000;
    private const int LockExclusiveNonBlocking = 2 | 4;

    // O_DIRECTORY and O_NOFOLLOW are swapped on ARM.
    private static readonly bool IsArm = RuntimeInformation.ProcessArchitecture is Architecture.Arm or Architecture.Arm64;
    private static readonly int Directory = IsArm ? 0x4000 : 0x10000;
    private static readonly int NoFollow = IsArm ? 0x8000 : 0x20000;

    internal static void SyncDirectory(string path)
    {
        using var handle = OpenOrThrow(path, ReadOnly | Directory | CloseOnExec, 0);
        if (Fsync(handle) != 0)
        {
            throw Failure(path);
        }
    }

    internal static void SyncData(SafeFileHandle handle)
    {
        if (Fdatasync(handle) != 0)
        {
            throw Failure("fdatasync");
        }
    }

    internal static SafeFileHandle OpenLockFile(string path) =>
        OpenOrThrow(path, ReadWrite | Create | NoFollow | CloseOnExec, 0b110_000_000);

    internal static bool TryLock(SafeFileHandle handle) => Flock(handle, LockExclusiveNonBlocking) == 0;

    private static SafeFileHandle OpenOrThrow(string path, int flags, int mode)
    {
        var descriptor = OpenFile(path, flags, mode);
        return descriptor < 0 ? throw Failure(path) : new SafeFileHandle(descriptor, ownsHandle: true);
    }

    private static Exception Failure(string path)
    {
        var errno = Marshal.GetLastPInvokeError();
        var message = $"{Marshal.GetPInvokeErrorMessage(errno)}: '{path}'";
        return errno is Errno.PermissionDenied or Errno.NotPermitted
            ? new UnauthorizedAccessException(message)
            : new IOException(message, errno);
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenFile(string path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Fsync(SafeFileHandle descriptor);

    [LibraryImport("libc", EntryPoint = "fdatasync", SetLastError = true)]
    private static partial int Fdatasync(SafeFileHandle descriptor);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    private static partial int Flock(SafeFileHandle descriptor, int operation);
}
