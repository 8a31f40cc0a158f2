using System.Globalization;

namespace ThreeGens.Json;

/// <summary>Cuts the elements of an array out of a stream: each is complete in memory before it is read.</summary>
/// <remarks>
/// Cutting only counts brackets and quotes; whether an element is JSON is for its reader to say.
/// Between elements commas and brackets are checked here.
/// </remarks>
internal sealed class ArrayFrames(Stream stream) : IDisposable
{
    private readonly DocumentBuffer _buffer = new();
    private int _position;
    private int _start;
    private long _dropped;
    private long _linesDropped;
    private long _lineStart;
    private bool _isEnd;
    private State _state = State.BeforeArray;
    private int _index = -1;

    /// <value>The element found last; valid until the next move.</value>
    public ReadOnlySpan<byte> Current => _buffer.Written[_start.._position];

    /// <summary>Finds the next element; gives false at the end of the array.</summary>
    /// <exception cref="JsonReadException">The text between elements is no JSON array.</exception>
    public async ValueTask<bool> MoveNextAsync(CancellationToken cancellationToken)
    {
        DropUpTo(_position);
        if (_state == State.BeforeArray)
        {
            await SkipMarkAsync(cancellationToken).ConfigureAwait(false);
            await ExpectAsync((byte)'[', "an array", cancellationToken).ConfigureAwait(false);
        }

        var next = await PeekAsync(cancellationToken).ConfigureAwait(false);
        var isEmpty = _state == State.BeforeArray && next == ']';
        if (next == ']' && (isEmpty || _state == State.AfterElement))
        {
            _position++;
            await ExpectEndAsync(cancellationToken).ConfigureAwait(false);
            return false;
        }

        if (_state == State.AfterElement)
        {
            await ExpectAsync((byte)',', "',' or ']'", cancellationToken).ConfigureAwait(false);
            await PeekAsync(cancellationToken).ConfigureAwait(false);
        }

        _state = State.AfterElement;
        _index++;
        await FindEndOfElementAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Moves a fault inside the current element to its place in the whole stream.</summary>
    public JsonReadException Relocate(JsonReadException exception)
    {
        var before = _buffer.Written[.._start];
        var lines = before.Count((byte)'\n');
        var column = lines == 0 ? _dropped + _start - _lineStart : _start - before.LastIndexOf((byte)'\n') - 1;
        var line = exception.LineNumber ?? 0;
        var location = new JsonLocation(
            string.Create(CultureInfo.InvariantCulture, $"$[{_index}]{exception.Path.AsSpan(1)}"),
            _linesDropped + lines + line,
            (exception.BytePositionInLine ?? 0) + (line == 0 ? column : 0),
            _dropped + _start + exception.ByteOffset);
        return new JsonReadException(exception.Reason, location, exception);
    }

    public void Dispose() => _buffer.Dispose();

    private async ValueTask FindEndOfElementAsync(CancellationToken cancellationToken)
    {
        _start = _position;
        var frame = new ValueFrame();
        while (!frame.Scan(_buffer.Written, ref _position))
        {
            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                // A number may end with the stream; anything else is for the reader to refuse.
                return;
            }
        }
    }

    private async ValueTask ExpectAsync(byte wanted, string what, CancellationToken cancellationToken)
    {
        if (await PeekAsync(cancellationToken).ConfigureAwait(false) != wanted)
        {
            throw Fault($"Expected {what}, found {JsonToken.Describe(_buffer.Written, _position)}.");
        }

        _position++;
    }

    private async ValueTask ExpectEndAsync(CancellationToken cancellationToken)
    {
        if (await PeekAsync(cancellationToken).ConfigureAwait(false) >= 0)
        {
            throw Fault($"Expected the end of the document, found {JsonToken.Describe(_buffer.Written, _position)}.");
        }
    }

    private async ValueTask<int> PeekAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            while (_position < _buffer.Count)
            {
                var next = _buffer.Written[_position];
                if (next is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
                {
                    return next;
                }

                _position++;
            }

            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                return -1;
            }
        }
    }

    private async ValueTask SkipMarkAsync(CancellationToken cancellationToken)
    {
        while (_buffer.Count < 3 && await FillAsync(cancellationToken).ConfigureAwait(false))
        {
        }

        _position = _buffer.Count - DocumentBuffer.WithoutMark(_buffer.Written).Length;
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        _isEnd = _isEnd || !await _buffer.ReadFromAsync(stream, cancellationToken).ConfigureAwait(false);
        return !_isEnd;
    }

    private void DropUpTo(int count)
    {
        var gone = _buffer.Written[..count];
        var lastBreak = gone.LastIndexOf((byte)'\n');
        if (lastBreak >= 0)
        {
            _linesDropped += gone.Count((byte)'\n');
            _lineStart = _dropped + lastBreak + 1;
        }

        _dropped += count;
        _buffer.Consume(count);
        _position = 0;
        _start = 0;
    }

    private JsonReadException Fault(string reason)
    {
        var before = _buffer.Written[.._position];
        var lastBreak = before.LastIndexOf((byte)'\n');
        var column = lastBreak < 0 ? _dropped + _position - _lineStart : _position - lastBreak - 1;
        return new JsonReadException(reason, new JsonLocation("$", _linesDropped + before.Count((byte)'\n'), column, _dropped + _position));
    }

    private enum State
    {
        BeforeArray,
        AfterElement,
    }
}
