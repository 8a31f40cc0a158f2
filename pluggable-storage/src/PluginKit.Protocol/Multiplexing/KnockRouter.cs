using System.Collections.Concurrent;
using System.Threading.Channels;

namespace PluginKit.Protocol.Multiplexing;

/// <summary>Hands the streams a peer opens to the listener it knocked for.</summary>
/// <remarks>
/// go-plugin, <c>internal/grpcmux</c>: who wants a connection with an id knocks on the broker's control stream, and after the
/// answer opens the next yamux stream; so connections are made one at a time. A stream without a knock is the main
/// connection's, on the plugin's side; on the host's side there is none.
/// </remarks>
public sealed class KnockRouter
{
    private readonly YamuxSession _session;
    private readonly Func<KnockRouter, YamuxStream, bool> _takeUnannounced;
    private readonly ConcurrentDictionary<uint, ChannelWriter<Stream>> _listeners = new();
    private readonly ConcurrentQueue<uint> _knocks = new();

    /// <summary>Makes a router, which begins at once.</summary>
    /// <param name="session">The session whose streams it accepts.</param>
    /// <param name="takeUnannounced">Takes a stream nobody knocked for; false refuses it.</param>
    public KnockRouter(YamuxSession session, Func<KnockRouter, YamuxStream, bool> takeUnannounced)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(takeUnannounced);
        (_session, _takeUnannounced) = (session, takeUnannounced);
        _ = RunAsync();
    }

    /// <summary>The session.</summary>
    public YamuxSession Session => _session;

    /// <summary>Held by who knocks until its stream is open.</summary>
    internal SemaphoreSlim Dialing { get; } = new(1, 1);

    internal void Listen(uint id, ChannelWriter<Stream> connections)
    {
        if (!_listeners.TryAdd(id, connections))
        {
            throw new InvalidOperationException($"broker id {id} is listened for already");
        }
    }

    internal void Unlisten(uint id) => _listeners.TryRemove(id, out _);

    /// <summary>Takes a knock.</summary>
    /// <returns>Why it is refused; empty when the next stream will be handed to the listener.</returns>
    internal string Knock(uint id)
    {
        if (!_listeners.ContainsKey(id))
        {
            return $"no listener for id {id}";
        }

        _knocks.Enqueue(id);
        return "";
    }

    private async Task RunAsync()
    {
        while (await _session.AcceptAsync(CancellationToken.None) is { } stream)
        {
            var taken = _knocks.TryDequeue(out var id)
                ? _listeners.TryGetValue(id, out var listener) && listener.TryWrite(stream)
                : _takeUnannounced(this, stream);
            if (!taken)
            {
                await stream.DisposeAsync();
            }
        }

        foreach (var listener in _listeners.Values)
        {
            listener.TryComplete();
        }
    }
}
