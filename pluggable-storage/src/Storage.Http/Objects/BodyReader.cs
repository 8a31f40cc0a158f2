using Microsoft.AspNetCore.Http;
using Storage.Contracts;
using Storage.Http.Problems;

namespace Storage.Http.Objects;

/// <summary>Reads the body of a PUT.</summary>
internal static class BodyReader
{
    private const int FirstBytes = 64 * 1024;

    /// <summary>Reads to the end. Memory grows with what has come, not with what was announced.</summary>
    internal static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var most = request.ContentLength ?? StorageLimits.MaxValueBytes;
        var buffer = new byte[Math.Min(most, FirstBytes)];
        var used = 0;
        while (true)
        {
            if (used == buffer.Length && used < most)
            {
                Array.Resize(ref buffer, (int)Math.Min(most, used * 4L));
            }

            if (used == buffer.Length)
            {
                return await IsAtEndAsync(request, cancellationToken)
                    ? buffer
                    : throw new ProblemException(
                        StatusCodes.Status413PayloadTooLarge, "value-too-large", $"A value has at most {StorageLimits.MaxValueBytes} bytes.");
            }

            var count = await ReadAsync(request, buffer.AsMemory(used), cancellationToken);
            if (count == 0)
            {
                return buffer.AsMemory(0, used);
            }

            used += count;
        }
    }

    private static async Task<bool> IsAtEndAsync(HttpRequest request, CancellationToken cancellationToken) =>
        await ReadAsync(request, new byte[1], cancellationToken) == 0;

    private static async Task<int> ReadAsync(HttpRequest request, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await request.Body.ReadAsync(buffer, cancellationToken);
        }
        catch (IOException e) when (e is not BadHttpRequestException && !cancellationToken.IsCancellationRequested)
        {
            // The size of a chunk that fits in no number: Kestrel has no exception of its own for it.
            throw new ProblemException(StatusCodes.Status400BadRequest, "bad-request", $"The body cannot be read: {e.Message}");
        }
    }
}
