namespace PluginKit.Host.Calls;

/// <summary>What the peer allows on a connection; RFC 9113, section 6.5.2. Begins with the defaults.</summary>
internal sealed class PeerLimits
{
    private const int HeaderTableSize = 1;
    private const int MaxConcurrentStreams = 3;
    private const int InitialWindowSize = 4;
    private const int MaxFrameSize = 5;

    public uint HeaderTableBytes { get; private set; } = 4096;

    public uint Streams { get; private set; } = uint.MaxValue;

    public uint StreamWindowBytes { get; private set; } = 65535;

    public uint FrameBytes { get; private set; } = 16384;

    public void Set(int name, uint value)
    {
        switch (name)
        {
            case HeaderTableSize:
                HeaderTableBytes = value;
                break;
            case MaxConcurrentStreams:
                Streams = value;
                break;
            case InitialWindowSize:
                StreamWindowBytes = value;
                break;
            case MaxFrameSize:
                FrameBytes = value;
                break;
            default:
                // Others are for features that are not used here.
                break;
        }
    }
}
