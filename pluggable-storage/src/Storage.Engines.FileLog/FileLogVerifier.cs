using Storage.Contracts;
using Storage.Engines.FileLog.Commit;
using Storage.Engines.FileLog.Files;
using Storage.Engines.FileLog.Opening;

namespace Storage.Engines.FileLog;

/// <summary>Reads every byte of a store and checks every checksum. It changes nothing and takes no lock.</summary>
public static class FileLogVerifier
{
    /// <summary>Verifies a store.</summary>
    /// <param name="directory">Its directory.</param>
    /// <param name="files">The file system; null for that of the operating system.</param>
    /// <exception cref="StorageException">There is no store, access is refused, or its manifest or a whole segment is gone.</exception>
    public static FileLogReport Verify(string directory, IFileSystem? files = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        directory = Path.GetFullPath(directory);
        try
        {
            return new LogOpener(files ?? new PhysicalFileSystem(), directory, readsEverything: true).Inspect();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or StorageException)
        {
            throw WriteFailure.AtOpen(directory, e);
        }
    }
}
