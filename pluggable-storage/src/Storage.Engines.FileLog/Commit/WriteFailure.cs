using Storage.Contracts;
using Storage.Engines.FileLog.Files;

namespace Storage.Engines.FileLog.Commit;

/// <summary>Turns what the file system throws into the errors of the contract.</summary>
internal static class WriteFailure
{
    internal static StorageException OutOfSpace(Exception cause) => new(
        StorageError.ResourceExhausted, $"no space left for the log: {cause.Message}; nothing was stored, reads go on", cause);

    /// <summary>Explains why no new file of the log could be begun, for which see <see cref="Errno.IsRefusal"/>.</summary>
    internal static StorageException Refused(Exception cause) => cause switch
    {
        _ when Errno.IsOutOfSpace(cause) => OutOfSpace(cause),
        UnauthorizedAccessException => new StorageException(
            StorageError.PermissionDenied, $"no new file of the log can be made: {cause.Message}; nothing was stored, reads go on", cause),
        IOException { HResult: Errno.TooManyFiles or Errno.TooManyFilesInSystem } => new StorageException(
            StorageError.ResourceExhausted, $"no new file of the log can be opened: {cause.Message}; nothing was stored, reads go on", cause),
        _ => new StorageException(
            StorageError.FailedPrecondition, $"no new file of the log can be made: {cause.Message}; nothing was stored, reads go on", cause),
    };

    internal static StorageException Unknown(Exception cause) => new(
        StorageError.Unavailable,
        $"the log could not be written: {cause.Message}; the write may or may not survive, and the store takes no more until it is reopened",
        cause);

    internal static StorageException Closed() => new(StorageError.Unavailable, "the store is closed");

    /// <summary>Explains why a store could not be opened.</summary>
    internal static StorageException AtOpen(string directory, Exception cause) => cause switch
    {
        StorageException known => known,
        LockHeldException held => new StorageException(
            StorageError.FailedPrecondition,
            $"the store '{directory}' is in use by process {(held.Holder.Length == 0 ? "unknown" : held.Holder)}; stop it or use another directory",
            held),
        UnauthorizedAccessException => new StorageException(
            StorageError.PermissionDenied, $"no access to the store '{directory}': {cause.Message}", cause),
        IOException { HResult: Errno.ReadOnlyFileSystem } => new StorageException(
            StorageError.FailedPrecondition, $"the store '{directory}' is on a read-only file system", cause),
        _ when Errno.IsOutOfSpace(cause) => new StorageException(
            StorageError.ResourceExhausted, $"no space left to open the store '{directory}': {cause.Message}", cause),
        _ => new StorageException(StorageError.FailedPrecondition, $"the store '{directory}' cannot be opened: {cause.Message}", cause),
    };
}
