namespace PluginKit.Host.Streams;

/// <summary>Reads a standard stream of a plugin to its end on a thread of its own.</summary>
/// <remarks>
/// A pipe has no asynchronous read on Unix; a thread of the pool would be blocked for the plugin's whole life.
/// </remarks>
internal static class StreamPump
{
    private const int BufferBytes = 16 * 1024;

    /// <summary>Starts reading.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="name">The name of the thread.</param>
    /// <param name="onBytes">Receives the bytes; must not throw.</param>
    /// <param name="onEnd">Called once at the end.</param>
    public static void Start(Stream stream, string name, Action<ReadOnlyMemory<byte>> onBytes, Action onEnd)
    {
        var thread = new Thread(() => Run(stream, onBytes, onEnd)) { IsBackground = true, Name = name };
        thread.Start();
    }

    private static void Run(Stream stream, Action<ReadOnlyMemory<byte>> onBytes, Action onEnd)
    {
        var buffer = new byte[BufferBytes];
        try
        {
            while (stream.Read(buffer) is var read and > 0)
            {
                onBytes(buffer.AsMemory(0, read));
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The stream is as good as ended.
        }

        onEnd();
    }
}
