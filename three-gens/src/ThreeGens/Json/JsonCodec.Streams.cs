using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace ThreeGens.Json;

public abstract partial class JsonCodec<T>
{
    // Values of a streamed array are sent together until this many bytes are waiting.
    private const int SendSize = 16 * 1024;

    /// <summary>Writes a value to a stream.</summary>
    /// <param name="stream">Where to write; it is not flushed and not closed.</param>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Stops the writing; some bytes may have been written by then.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task SerializeAsync(Stream stream, T? value, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var buffer = new DocumentBuffer();
        Serialize(buffer, value);
        await stream.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes a value to a pipe and flushes it.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled, or the pending flush.</exception>
    public async Task SerializeAsync(PipeWriter pipe, T? value, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pipe);
        Serialize(pipe, value);
        var flushed = await pipe.FlushAsync(cancellationToken).ConfigureAwait(false);
        if (flushed.IsCanceled)
        {
            throw new OperationCanceledException("The flush of the pipe was cancelled.");
        }
    }

    /// <summary>Writes values as one array while they come, without holding all of them.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task SerializeAsync(Stream stream, IAsyncEnumerable<T?> values, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(values);
        using var buffer = new DocumentBuffer();
        var separator = (byte)'[';
        await foreach (var value in values.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            buffer.Append(separator);
            Serialize(buffer, value);
            separator = (byte)',';
            if (buffer.Count >= SendSize)
            {
                await stream.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
                buffer.Consume(buffer.Count);
            }
        }

        if (separator == (byte)'[')
        {
            buffer.Append(separator);
        }

        buffer.Append((byte)']');
        await stream.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a stream to its end as one document. A byte order mark is passed over.</summary>
    /// <exception cref="JsonReadException">The document is malformed, or not what the type wants.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<T?> DeserializeAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var buffer = new DocumentBuffer();
        while (await buffer.ReadFromAsync(stream, cancellationToken).ConfigureAwait(false))
        {
        }

        return Deserialize(DocumentBuffer.WithoutMark(buffer.Written));
    }

    /// <summary>Reads a pipe to its end as one document. A byte order mark is passed over.</summary>
    /// <param name="pipe">Where to read; it is advanced past the document and not completed.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="JsonReadException">The document is malformed, or not what the type wants.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled, or the pending read.</exception>
    public async ValueTask<T?> DeserializeAsync(PipeReader pipe, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pipe);
        while (true)
        {
            var result = await pipe.ReadAsync(cancellationToken).ConfigureAwait(false);
            var consumed = result.Buffer.Start;
            try
            {
                if (result.IsCanceled)
                {
                    throw new OperationCanceledException("The read of the pipe was cancelled.");
                }

                if (result.IsCompleted)
                {
                    consumed = result.Buffer.End;
                    return Deserialize(DocumentBuffer.WithoutMark(result.Buffer));
                }
            }
            finally
            {
                pipe.AdvanceTo(consumed, result.Buffer.End);
            }
        }
    }

    /// <summary>Reads an array from a stream, element by element, holding one element at a time.</summary>
    /// <exception cref="JsonReadException">The document is malformed, or no array of what the type wants; elements before the fault have been given out.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async IAsyncEnumerable<T?> DeserializeAsyncEnumerable(
        Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var frames = new ArrayFrames(stream);
        while (await frames.MoveNextAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return ReadFrame(frames);
        }
    }

    private T? ReadFrame(ArrayFrames frames)
    {
        try
        {
            // The array around the elements is one level of its own.
            var input = new JsonInput(frames.Current, Math.Max(1, MaxDepth - 1));
            var value = Read(ref input);
            input.ReadEnd();
            return value;
        }
        catch (JsonReadException exception)
        {
            throw frames.Relocate(exception);
        }
    }
}
