namespace Storage.Engines.FileLog.Tests.Disks;

/// <summary>The names and contents of a simulated disk.</summary>
internal sealed class DiskImage
{
    internal Dictionary<string, int> Names { get; } = new(StringComparer.Ordinal);

    internal Dictionary<int, byte[]> Contents { get; } = [];

    internal DiskImage Copy()
    {
        var copy = new DiskImage();
        foreach (var (name, file) in Names)
        {
            copy.Names[name] = file;
            copy.Contents[file] = [.. Contents[file]];
        }

        return copy;
    }

    internal void Write(int file, long offset, ReadOnlySpan<byte> bytes)
    {
        Reserve(file, offset + bytes.Length);
        bytes.CopyTo(Contents[file].AsSpan((int)offset));
    }

    internal void Reserve(int file, long length)
    {
        var content = Contents.GetValueOrDefault(file, []);
        if (content.Length < length)
        {
            Array.Resize(ref content, (int)length);
        }

        Contents[file] = content;
    }

    internal void SetLength(int file, long length)
    {
        var content = Contents.GetValueOrDefault(file, []);
        Array.Resize(ref content, (int)length);
        Contents[file] = content;
    }

    internal void Apply(DiskOperation operation)
    {
        switch (operation)
        {
            case DiskOperation.Create(var file, var path):
                Names[path] = file;
                Reserve(file, 0);
                break;
            case DiskOperation.Write(var file, var offset, var bytes):
                Write(file, offset, bytes);
                break;
            case DiskOperation.SetLength(var file, var length):
                SetLength(file, length);
                break;
            case DiskOperation.Rename(var source, var destination):
                if (Names.Remove(source, out var moved))
                {
                    Names[destination] = moved;
                }

                break;
            case DiskOperation.Delete(var path):
                Names.Remove(path);
                break;
            default:
                break;
        }
    }
}
