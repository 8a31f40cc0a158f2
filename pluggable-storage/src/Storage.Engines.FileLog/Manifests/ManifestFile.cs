using Storage.Contracts;
using Storage.Engines.FileLog.Files;

namespace Storage.Engines.FileLog.Manifests;

/// <summary>Reads and replaces the manifest of a store directory.</summary>
internal sealed class ManifestFile(IFileSystem files, string directory)
{
    internal const string Name = "MANIFEST";
    internal const string TemporaryName = "MANIFEST.tmp";

    private string FilePath => Path.Combine(directory, Name);

    /// <exception cref="StorageException">The file is damaged.</exception>
    internal Manifest Read()
    {
        using var file = files.Open(FilePath, FileOpening.Read);
        var bytes = new byte[file.Length];
        var count = file.Read(0, bytes);
        try
        {
            return Manifest.Parse(bytes.AsSpan(0, count));
        }
        catch (FormatException e)
        {
            throw new StorageException(
                StorageError.DataLoss, $"the manifest '{FilePath}' is damaged: {e.Message}; restore it from a backup of the store", e);
        }
    }

    /// <summary>Replaces the manifest: after this returns, a crash leaves the new one; before, the old one.</summary>
    internal void Replace(Manifest manifest)
    {
        var temporary = Path.Combine(directory, TemporaryName);
        files.Delete(temporary);
        using (var file = files.Open(temporary, FileOpening.Create))
        {
            file.Write(0, [manifest.ToBytes()]);
            file.Sync();
        }

        try
        {
            files.Rename(temporary, FilePath);
            files.SyncDirectory(directory);
        }
        catch (Exception e) when (Errno.IsRefusal(e))
        {
            // From the rename on, no one knows which manifest a crash leaves: never to be taken for "nothing happened".
            throw new IOException($"the manifest may or may not be replaced: {e.Message}", Errno.InputOutput);
        }
    }
}
