using Grpc.Core;
using PluginKit.Host.Calls;

namespace PluginKit.Tests.Host.Calls;

/// <summary>What the calls of a connection come to, whatever its other end does.</summary>
public sealed class UnaryConnectionTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Bytes that are no HTTP/2, or no answer to call 1; and the status that says so.</summary>
    public static TheoryData<string, byte[], StatusCode> Hostile => new()
    {
        { "text", "HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray(), StatusCode.Unavailable },
        { "a frame of 16 MiB", [0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 0, 1], StatusCode.Unavailable },
        { "headers of 1 MiB", [0x0F, 0xFF, 0xFF, 1, 4, 0, 0, 0, 1], StatusCode.Unavailable },
        { "a push", ScriptedPeer.Frame(FrameType.PushPromise, 4, 1, 0, 0, 0, 2), StatusCode.Unavailable },
        { "a continuation of nothing", ScriptedPeer.Frame(FrameType.Continuation, 4, 1, 0x88), StatusCode.Unavailable },
        { "headers cut by another frame", [.. ScriptedPeer.Frame(FrameType.Headers, 0, 1, 0x88), .. ScriptedPeer.Frame(FrameType.Ping, 0, 0, new byte[8])], StatusCode.Unavailable },
        { "headers in empty pieces", [.. ScriptedPeer.Frame(FrameType.Headers, 0, 1, 0x88), .. ScriptedPeer.Frame(FrameType.Continuation, 0, 1)], StatusCode.Unavailable },
        { "a header of the dynamic table", ScriptedPeer.Frame(FrameType.Headers, 4, 1, 0xBE), StatusCode.Unavailable },
        { "more padding than payload", ScriptedPeer.Frame(FrameType.Headers, 4 | 8, 1, 200, 0x88), StatusCode.Unavailable },
        { "a short reset", ScriptedPeer.Frame(FrameType.ResetStream, 0, 1, 1), StatusCode.Unavailable },
        { "a compressed answer", ScriptedPeer.Frame(FrameType.Data, 0, 1, 1, 0, 0, 0, 1, 7), StatusCode.Unavailable },
        { "an answer of 4 GiB", ScriptedPeer.Frame(FrameType.Data, 0, 1, 0, 0xFF, 0xFF, 0xFF, 0xFF), StatusCode.Unavailable },
        { "more than announced", ScriptedPeer.Frame(FrameType.Data, 0, 1, 0, 0, 0, 0, 1, 7, 8), StatusCode.Unavailable },
        { "reset: internal", ScriptedPeer.Frame(FrameType.ResetStream, 0, 1, 0, 0, 0, 2), StatusCode.Internal },
        { "reset: refused", ScriptedPeer.Frame(FrameType.ResetStream, 0, 1, 0, 0, 0, 7), StatusCode.Unavailable },
        { "reset: calm down", ScriptedPeer.Frame(FrameType.ResetStream, 0, 1, 0, 0, 0, 11), StatusCode.ResourceExhausted },
        { "going away before the call", ScriptedPeer.Frame(FrameType.GoAway, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), StatusCode.Unavailable },
        { "HTTP 404", ScriptedPeer.Headers(1, true, (":status", "404")), StatusCode.Unimplemented },
        { "HTTP 503", ScriptedPeer.Headers(1, true, (":status", "503")), StatusCode.Unavailable },
        { "no grpc-status", ScriptedPeer.Headers(1, true, (":status", "200")), StatusCode.Unknown },
        { "a grpc-status that is none", ScriptedPeer.Headers(1, true, (":status", "200"), ("grpc-status", "ok")), StatusCode.Unknown },
        { "OK without a message", ScriptedPeer.Headers(1, true, (":status", "200"), ("grpc-status", "0")), StatusCode.Internal },
        { "half a message", [.. ScriptedPeer.Frame(FrameType.Data, 0, 1, 0, 0, 0, 0, 9, 7), .. ScriptedPeer.Headers(1, true, (":status", "200"), ("grpc-status", "0"))], StatusCode.Internal },
        { "its own status", ScriptedPeer.Headers(1, true, (":status", "200"), ("grpc-status", "8"), ("grpc-message", "full%21")), StatusCode.ResourceExhausted },
        { "trailers gRPC does not know", ScriptedPeer.Headers(1, true, (":status", "200"), ("grpc-status", "8"), ("odd-bin", "*"), ("odd name", "x")), StatusCode.ResourceExhausted },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Call_ends_with_a_status_whatever_comes(string name, byte[] bytes, StatusCode expected)
    {
        await using var peer = await ScriptedPeer.StartAsync();
        using var call = peer.Call();

        await peer.SendAsync(bytes);

        var failure = await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync.WaitAsync(Patience, TestContext.Current.CancellationToken));
        Assert.True(failure.StatusCode == expected, $"{name}: {failure.Status}");
        Assert.Equal(failure.Status.StatusCode, call.GetStatus().StatusCode);
    }

    [Fact]
    public async Task Call_gets_its_answer_byte_by_byte()
    {
        await using var peer = await ScriptedPeer.StartAsync();
        using var call = peer.Call();

        foreach (var one in ScriptedPeer.Answer(1, "hello"))
        {
            await peer.SendAsync([one]);
        }

        Assert.Equal("hello", await call.ResponseAsync.WaitAsync(Patience, TestContext.Current.CancellationToken));
        Assert.Equal(StatusCode.OK, call.GetStatus().StatusCode);
    }

    [Fact]
    public async Task Calls_get_their_own_answers_in_any_order()
    {
        await using var peer = await ScriptedPeer.StartAsync();
        var calls = Enumerable.Range(0, 50).Select(_ => peer.Call()).ToList();

        var order = Enumerable.Range(0, 50).ToArray();
        new Random(3).Shuffle(order);
        await peer.SendAsync([.. order.SelectMany(i => ScriptedPeer.Answer(1 + (2 * i), $"answer {i}"))]);

        for (var i = 0; i < calls.Count; i++)
        {
            Assert.Equal($"answer {i}", await calls[i].ResponseAsync.WaitAsync(Patience, TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Call_ends_when_the_plugin_goes()
    {
        await using var peer = await ScriptedPeer.StartAsync();
        using var call = peer.Call();

        peer.Close();

        var failure = await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync.WaitAsync(Patience, TestContext.Current.CancellationToken));
        Assert.Equal(StatusCode.Unavailable, failure.StatusCode);
        // What callers tell a lost connection from an answer by.
        Assert.NotNull(failure.Status.DebugException);
        Assert.False(peer.Connection.IsUsable);
    }

    [Fact]
    public async Task Call_that_is_given_up_is_reset_and_its_late_answer_ignored()
    {
        await using var peer = await ScriptedPeer.StartAsync();
        using var gone = new CancellationTokenSource();
        using var first = peer.CallUntil(gone.Token);

        await gone.CancelAsync();
        var failure = await Assert.ThrowsAsync<RpcException>(() => first.ResponseAsync);
        await peer.SendAsync(ScriptedPeer.Answer(1, "late"));
        using var second = peer.Call();
        await peer.SendAsync(ScriptedPeer.Answer(3, "in time"));

        Assert.Equal(StatusCode.Cancelled, failure.StatusCode);
        Assert.Equal("in time", await second.ResponseAsync.WaitAsync(Patience, TestContext.Current.CancellationToken));
        await peer.WaitForAsync(f => f.Header is { Type: FrameType.ResetStream, StreamId: 1 } && f.Payload[3] == 8, Patience);
    }

    [Fact]
    public async Task Call_ends_at_its_deadline_when_nothing_comes()
    {
        await using var peer = await ScriptedPeer.StartAsync();

        using var call = peer.Call(deadline: DateTime.UtcNow.AddMilliseconds(100));

        var failure = await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync.WaitAsync(Patience, TestContext.Current.CancellationToken));
        Assert.Equal(StatusCode.DeadlineExceeded, failure.StatusCode);
    }

    [Fact]
    public async Task Ping_is_answered_and_a_flood_of_them_ends_the_connection_or_is_kept_up_with()
    {
        await using var peer = await ScriptedPeer.StartAsync();
        byte[] token = [1, 2, 3, 4, 5, 6, 7, 8];

        for (var i = 0; i < 2000; i++)
        {
            await peer.SendAsync(ScriptedPeer.Frame(FrameType.Ping, 0, 0, token));
        }

        using var call = peer.Call();
        await peer.SendAsync(ScriptedPeer.Answer(1, "still here"));

        Assert.Equal("still here", await call.ResponseAsync.WaitAsync(Patience, TestContext.Current.CancellationToken));
        await peer.WaitForAsync(f => f.Header is { Type: FrameType.Ping, Flags: FrameHeader.Acknowledge } && f.Payload.SequenceEqual(token), Patience);
    }

    [Fact]
    public async Task TryStart_refuses_what_the_windows_or_the_number_of_streams_do_not_allow()
    {
        await using var peer = await ScriptedPeer.StartAsync();
        var large = new byte[20_000];
        Assert.False(peer.Connection.TryStart(NewCall(peer), "/t.T/C", null, large));

        // One stream at a time.
        await peer.SendAsync(ScriptedPeer.Frame(FrameType.Settings, 0, 0, 0, 3, 0, 0, 0, 1));
        using var call = peer.Call();
        await peer.SendAsync(ScriptedPeer.Frame(FrameType.Ping, 0, 0, new byte[8]));
        await peer.WaitForAsync(f => f.Header.Type == FrameType.Ping, Patience);

        Assert.False(peer.Connection.TryStart(NewCall(peer), "/t.T/C", null, [0, 0, 0, 0, 0]));
        await peer.SendAsync(ScriptedPeer.Answer(1, "one"));
        await call.ResponseAsync.WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.True(peer.Connection.TryStart(NewCall(peer), "/t.T/C", null, [0, 0, 0, 0, 0]));

        // 65,535 bytes without a word from the peer, then no more.
        var sent = 0;
        await peer.SendAsync(ScriptedPeer.Frame(FrameType.Settings, 0, 0, 0, 3, 0xFF, 0xFF, 0xFF, 0xFF));
        await peer.SendAsync(ScriptedPeer.Frame(FrameType.Ping, 0, 0, new byte[8]));
        await peer.WaitForAsync(f => f.Header.Type == FrameType.Ping, Patience, times: 2);

        while (peer.Connection.TryStart(NewCall(peer), "/t.T/C", null, new byte[10_000]))
        {
            sent++;
        }

        Assert.Equal(6, sent);
    }

    private static UnaryCall<string> NewCall(ScriptedPeer peer) =>
        new(peer.Connection, new Marshaller<string>(System.Text.Encoding.UTF8.GetBytes, System.Text.Encoding.UTF8.GetString)) { Deadline = DateTime.MaxValue };
}
