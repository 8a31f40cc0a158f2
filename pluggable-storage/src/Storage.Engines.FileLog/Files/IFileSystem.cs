namespace Storage.Engines.FileLog.Files;

/// <summary>Everything the engine asks of a file system, so that a test can put a failing disk in its place.</summary>
/// <remarks>
/// Failures are <see cref="IOException"/> whose <see cref="Exception.HResult"/> is the errno, or
/// <see cref="UnauthorizedAccessException"/>, as the framework throws them.
/// </remarks>
public interface IFileSystem
{
    /// <summary>Makes a directory that only its owner may enter (0700); does nothing when it exists.</summary>
    /// <param name="path">The directory; its parent must exist.</param>
    /// <exception cref="IOException">The path is a symbolic link or a file, or cannot be made.</exception>
    void CreateDirectory(string path);

    /// <summary>Names the files of a directory.</summary>
    /// <param name="directory">The directory.</param>
    IReadOnlyList<string> ListFiles(string directory);

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file; a symbolic link is refused.</param>
    /// <param name="mode">Whether it is made or must exist.</param>
    IFile Open(string path, FileOpening mode);

    /// <summary>Renames a file over another one in one step.</summary>
    /// <param name="source">The file.</param>
    /// <param name="destination">The new name; what was there is replaced.</param>
    void Rename(string source, string destination);

    /// <summary>Removes a file; does nothing when it is not there.</summary>
    /// <param name="path">The file.</param>
    void Delete(string path);

    /// <summary>Makes the names in a directory durable: creations, renames and removals are not before this.</summary>
    /// <param name="directory">The directory.</param>
    void SyncDirectory(string directory);

    /// <summary>Takes the lock that keeps a second process out.</summary>
    /// <param name="path">The lock file; it holds the process id of the holder.</param>
    /// <returns>The lock; disposing it gives it back, and so does the end of the process.</returns>
    /// <exception cref="LockHeldException">Another holder has it.</exception>
    IDisposable Lock(string path);
}
