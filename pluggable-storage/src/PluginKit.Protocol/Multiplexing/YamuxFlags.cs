namespace PluginKit.Protocol.Multiplexing;

/// <summary>The flags of yamux frames.</summary>
[Flags]
internal enum YamuxFlags : ushort
{
    None = 0,

    /// <summary>Begins a stream, or asks for a ping's echo.</summary>
    Syn = 1,

    /// <summary>Acknowledges the beginning of a stream, or echoes a ping.</summary>
    Ack = 2,

    /// <summary>The sender will send no more on this stream.</summary>
    Fin = 4,

    /// <summary>The stream is gone at once.</summary>
    Rst = 8,
}
