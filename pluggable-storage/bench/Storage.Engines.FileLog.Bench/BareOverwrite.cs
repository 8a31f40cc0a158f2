using Storage.Engines.FileLog.Files;

namespace Storage.Engines.FileLog.Bench;

/// <summary>The least a durable put can cost on this disk: one write over bytes that are there, and one fdatasync. It stores nothing anyone could find.</summary>
internal sealed class BareOverwrite : IDisposable
{
    private const int FileBytes = 16 << 20;
    private readonly IFile _file;
    private long _offset;

    internal BareOverwrite(string path)
    {
        _file = new PhysicalFileSystem().Open(path, FileOpening.Create);
        _file.Write(0, [new byte[FileBytes]]);
        _file.Sync();
    }

    internal void Put(byte[] value)
    {
        _file.Write(_offset, [value]);
        _file.SyncData();
        _offset = (_offset + value.Length) % (FileBytes - value.Length);
    }

    public void Dispose() => _file.Dispose();
}
