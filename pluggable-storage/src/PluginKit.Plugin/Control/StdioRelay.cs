using System.Threading.Channels;
using Google.Protobuf;
using PluginKit.Protocol.Wire;

namespace PluginKit.Plugin.Control;

/// <summary>Keeps what the plugin's code writes to the console until the host fetches it.</summary>
/// <remarks>
/// Bounded: when nobody reads, the oldest pieces go. (In Go the plugin blocks.) Logs go to the real standard error.
/// </remarks>
internal sealed class StdioRelay
{
    /// <summary>The size of one piece on the wire, as in go-plugin.</summary>
    public const int PieceBytes = 1024;

    private const int MaxPieces = 1024;

    private readonly Channel<StdioData> _pieces = Channel.CreateBounded<StdioData>(
        new BoundedChannelOptions(MaxPieces) { FullMode = BoundedChannelFullMode.DropOldest });

    public ChannelReader<StdioData> Pieces => _pieces.Reader;

    public void Capture()
    {
        Console.SetOut(new RelayWriter(this, StdioData.Types.Channel.Stdout));
        Console.SetError(new RelayWriter(this, StdioData.Types.Channel.Stderr));
    }

    public void Write(StdioData.Types.Channel channel, ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var length = Math.Min(bytes.Length, PieceBytes);
            _pieces.Writer.TryWrite(new StdioData { Channel = channel, Data = ByteString.CopyFrom(bytes[..length]) });
            bytes = bytes[length..];
        }
    }
}
