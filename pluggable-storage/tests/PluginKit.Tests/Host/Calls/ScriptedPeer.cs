using System.Net;
using System.Net.Sockets;
using System.Text;
using Grpc.Core;
using PluginKit.Host.Calls;

namespace PluginKit.Tests.Host.Calls;

/// <summary>A plugin's end of a connection that sends what a test tells it to.</summary>
internal sealed class ScriptedPeer : IAsyncDisposable
{
    private static readonly Marshaller<string> Text = new(Encoding.UTF8.GetBytes, Encoding.UTF8.GetString);
    private readonly NetworkStream _stream;
    private readonly MemoryStream _received = new();

    private ScriptedPeer(NetworkStream stream) => _stream = stream;

    public UnaryConnection Connection { get; private set; } = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Connects and greets.</summary>
    public static async Task<ScriptedPeer> StartAsync()
    {
        using var listener = new Socket(SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        var client = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await client.ConnectAsync(listener.LocalEndPoint!, Token);
        var peer = new ScriptedPeer(new NetworkStream(await listener.AcceptAsync(Token), ownsSocket: true));
        var opening = UnaryConnection.OpenAsync(new NetworkStream(client, ownsSocket: true), isSecure: false, answersInline: false, Token);
        await peer.SendAsync(Frame(FrameType.Settings, 0, 0));
        peer.Connection = await opening;
        _ = peer.ReceiveAsync();
        return peer;
    }

    public static byte[] Frame(FrameType type, byte flags, int streamId, params byte[] payload)
    {
        var frame = new byte[FrameHeader.Size + payload.Length];
        new FrameHeader(payload.Length, type, flags, streamId).Write(frame);
        payload.CopyTo(frame, FrameHeader.Size);
        return frame;
    }

    /// <summary>Writes headers as literals.</summary>
    public static byte[] Headers(int streamId, bool isLast, params (string Name, string Value)[] headers)
    {
        var block = headers.SelectMany(h => (byte[])[0, (byte)h.Name.Length, .. Encoding.ASCII.GetBytes(h.Name), (byte)h.Value.Length, .. Encoding.ASCII.GetBytes(h.Value)]);
        return Frame(FrameType.Headers, (byte)(FrameHeader.EndHeaders | (isLast ? FrameHeader.EndStream : 0)), streamId, [.. block]);
    }

    /// <summary>A whole answer.</summary>
    public static byte[] Answer(int streamId, string text) =>
    [
        .. Headers(streamId, false, (":status", "200"), ("content-type", "application/grpc")),
        .. Frame(FrameType.Data, 0, streamId, [0, 0, 0, 0, (byte)text.Length, .. Encoding.UTF8.GetBytes(text)]),
        .. Headers(streamId, true, ("grpc-status", "0")),
    ];

    public AsyncUnaryCall<string> Call(DateTime? deadline = null) => Begin(deadline, CancellationToken.None);

    public AsyncUnaryCall<string> CallUntil(CancellationToken cancellationToken) => Begin(null, cancellationToken);

    public async Task SendAsync(byte[] bytes) => await _stream.WriteAsync(bytes, Token);

    public void Close() => _stream.Dispose();

    /// <summary>The frames the host sent so far, behind its preface.</summary>
    public List<(FrameHeader Header, byte[] Payload)> Received()
    {
        byte[] bytes;
        lock (_received)
        {
            bytes = _received.ToArray();
        }

        var frames = new List<(FrameHeader, byte[])>();
        for (var rest = bytes.AsSpan(24..); rest.Length >= FrameHeader.Size;)
        {
            var header = FrameHeader.Read(rest);
            if (rest.Length < FrameHeader.Size + header.Length)
            {
                break;
            }

            frames.Add((header, rest.Slice(FrameHeader.Size, header.Length).ToArray()));
            rest = rest[(FrameHeader.Size + header.Length)..];
        }

        return frames;
    }

    /// <summary>Waits until the host has sent such a frame: it writes when it has read what there was.</summary>
    /// <exception cref="OperationCanceledException">It did not in time.</exception>
    public async Task WaitForAsync(Func<(FrameHeader Header, byte[] Payload), bool> isWanted, TimeSpan patience, int times = 1)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(patience);
        while (Received().Count(isWanted) < times)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), limit.Token);
        }
    }

    public ValueTask DisposeAsync()
    {
        Connection.Dispose();
        return _stream.DisposeAsync();
    }

    private AsyncUnaryCall<string> Begin(DateTime? deadline, CancellationToken cancellationToken)
    {
        var call = new UnaryCall<string>(Connection, Text) { Deadline = deadline ?? DateTime.MaxValue };
        Assert.True(Connection.TryStart(call, "/test.Test/Call", null, [0, 0, 0, 0, 0]));
        return call.Begin(cancellationToken);
    }

    private async Task ReceiveAsync()
    {
        var buffer = new byte[65536];
        try
        {
            while (await _stream.ReadAsync(buffer, Token) is > 0 and var count)
            {
                lock (_received)
                {
                    _received.Write(buffer, 0, count);
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The connection was closed.
        }
    }
}
