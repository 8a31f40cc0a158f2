using PluginKit.Protocol.Handshake;
using PluginKit.Protocol.Logging;

namespace PluginKit.Host.Streams;

/// <summary>Takes the first line of a plugin's standard output; the lines after it are log.</summary>
internal sealed class HandshakeReceiver
{
    private readonly BoundedLineReader _lines;
    private readonly Action<string> _onLaterLine;
    private readonly TaskCompletionSource<FirstLine> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _ended;

    public HandshakeReceiver(Action<string> onLaterLine)
    {
        _onLaterLine = onLaterLine;
        _lines = new BoundedLineReader(HandshakeLine.MaxLength, OnLine);
    }

    public Task<FirstLine> First => _first.Task;

    public void Feed(ReadOnlyMemory<byte> bytes) => _lines.Feed(bytes.Span);

    public void End()
    {
        _ended = true;
        _lines.Complete();
        _first.TrySetResult(new FirstLine(null, FirstLineEnd.StreamEnded));
    }

    private void OnLine(string line, long dropped)
    {
        if (_first.Task.IsCompleted)
        {
            _onLaterLine(line);
            return;
        }

        var end = dropped > 0 ? FirstLineEnd.TooLong : _ended ? FirstLineEnd.StreamEnded : FirstLineEnd.LineEnd;
        _first.TrySetResult(new FirstLine(line, end));
    }
}
