using System.Globalization;
using Storage.Engines.FileLog.Files;

namespace Storage.Engines.FileLog.Bench;

/// <summary>The way that is durable without a log: a temporary file, fsync, rename over the key's file, fsync of the directory.</summary>
internal sealed class FilePerKeyStore(string directory)
{
    private readonly PhysicalFileSystem _files = new();
    private int _temporary;

    internal void Put(int key, byte[] value)
    {
        var temporary = Path.Combine(directory, string.Create(CultureInfo.InvariantCulture, $"tmp-{Interlocked.Increment(ref _temporary)}"));
        using (var file = _files.Open(temporary, FileOpening.Create))
        {
            file.Write(0, [value]);
            file.Sync();
        }

        _files.Rename(temporary, Path.Combine(directory, string.Create(CultureInfo.InvariantCulture, $"key-{key}")));
        _files.SyncDirectory(directory);
    }
}
