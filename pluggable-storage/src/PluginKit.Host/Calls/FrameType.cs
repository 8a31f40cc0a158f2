namespace PluginKit.Host.Calls;

/// <summary>The kinds of HTTP/2 frames; RFC 9113, section 6. Kinds that are not named here are ignored.</summary>
internal enum FrameType : byte
{
    Data = 0,
    Headers = 1,
    ResetStream = 3,
    Settings = 4,
    PushPromise = 5,
    Ping = 6,
    GoAway = 7,
    WindowUpdate = 8,
    Continuation = 9,
}
