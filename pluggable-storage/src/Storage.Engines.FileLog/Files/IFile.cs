namespace Storage.Engines.FileLog.Files;

/// <summary>An open file, read and written at explicit offsets. Reads may run concurrently with one writer.</summary>
public interface IFile : IDisposable
{
    /// <value>The length in bytes.</value>
    long Length { get; }

    /// <summary>Reads until the buffer is full or the file ends.</summary>
    /// <param name="offset">Where to start.</param>
    /// <param name="buffer">What to fill.</param>
    /// <returns>The number of bytes read; less than asked only at the end of the file.</returns>
    int Read(long offset, Span<byte> buffer);

    /// <summary>Writes buffers one after the other. Nothing of it is durable before <see cref="Sync"/> returns.</summary>
    /// <param name="offset">Where the first byte goes.</param>
    /// <param name="buffers">What is written.</param>
    void Write(long offset, IReadOnlyList<ReadOnlyMemory<byte>> buffers);

    /// <summary>Waits until everything written is durable, with all that the file system knows of the file.</summary>
    void Sync();

    /// <summary>Waits until everything written is durable and can be read again; times of the file may be lost.</summary>
    /// <remarks>Cheaper than <see cref="Sync"/> where nothing but bytes in place has changed.</remarks>
    void SyncData();

    /// <summary>Cuts or extends the file.</summary>
    /// <param name="length">The new length in bytes.</param>
    void SetLength(long length);
}
