using System.Threading.Channels;
using PluginKit.Protocol.Security;

namespace PluginKit.Protocol.Brokering;

/// <summary>Listens for the connections of one broker id; what it gives is secured already.</summary>
public sealed class BrokerListener : IAsyncDisposable
{
    private const int MaxWaiting = 64;
    private static readonly TimeSpan TlsTime = TimeSpan.FromSeconds(10);

    private readonly PinnedTls? _tls;
    private readonly Func<ValueTask> _close;
    private readonly CancellationTokenSource _closing = new();
    private readonly Channel<Stream> _raw = Channel.CreateBounded<Stream>(MaxWaiting);
    private readonly Channel<Stream> _secured = Channel.CreateBounded<Stream>(MaxWaiting);
    private readonly Task _run;
    private int _disposed;

    internal BrokerListener(uint id, PinnedTls? tls, Func<ValueTask> close)
    {
        (Id, _tls, _close) = (id, tls, close);
        _run = RunAsync();
    }

    /// <summary>The broker id.</summary>
    public uint Id { get; }

    /// <summary>The connections, as they come; it completes when the listener is closed.</summary>
    public ChannelReader<Stream> Connections => _secured.Reader;

    internal ChannelWriter<Stream> Raw => _raw.Writer;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        _raw.Writer.TryComplete();
        await _closing.CancelAsync();
        await _close();
        await _run;
        _closing.Dispose();
    }

    private async Task RunAsync()
    {
        var handshakes = new List<Task>();
#pragma warning disable NOCTX003 // Closing completes the channel; connections that are in it by then must be taken out and closed.
        await foreach (var connection in _raw.Reader.ReadAllAsync())
#pragma warning restore NOCTX003
        {
            handshakes.RemoveAll(task => task.IsCompleted);
            handshakes.Add(SecureAsync(connection));
            // Who connects and then says nothing must not use up more than these places.
            if (handshakes.Count >= MaxWaiting)
            {
                await Task.WhenAny(handshakes);
            }
        }

        await Task.WhenAll(handshakes);
        _secured.Writer.TryComplete();
        while (_secured.Reader.TryRead(out var unclaimed))
        {
            await unclaimed.DisposeAsync();
        }
    }

    private async Task SecureAsync(Stream connection)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(_closing.Token);
        deadline.CancelAfter(TlsTime);
        try
        {
            var secured = _tls is null ? connection : await _tls.SecureServerAsync(connection, deadline.Token);
            await _secured.Writer.WriteAsync(secured, deadline.Token);
        }
        catch (Exception e) when (e is IOException or System.Security.Authentication.AuthenticationException or OperationCanceledException or ChannelClosedException)
        {
            await connection.DisposeAsync();
        }
    }
}
