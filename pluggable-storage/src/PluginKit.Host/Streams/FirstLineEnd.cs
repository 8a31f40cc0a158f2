namespace PluginKit.Host.Streams;

/// <summary>How the first line ended.</summary>
internal enum FirstLineEnd
{
    /// <summary>With LF, as it must.</summary>
    LineEnd,

    /// <summary>The stream ended in the middle of it, or before it.</summary>
    StreamEnded,

    /// <summary>It is longer than a handshake line may be.</summary>
    TooLong,
}
