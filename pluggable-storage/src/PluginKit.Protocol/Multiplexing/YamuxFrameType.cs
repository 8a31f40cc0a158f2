namespace PluginKit.Protocol.Multiplexing;

/// <summary>The kinds of yamux frames.</summary>
internal enum YamuxFrameType : byte
{
    /// <summary>Carries bytes of a stream; the length is that of the payload.</summary>
    Data = 0,

    /// <summary>Grants the other side more bytes; the length is how many more.</summary>
    WindowUpdate = 1,

    /// <summary>Asks for an echo; the length is an opaque value.</summary>
    Ping = 2,

    /// <summary>Announces the end of the session; the length is the reason.</summary>
    GoAway = 3,
}
