using Grpc.Core;
using Storage.Contracts.V2;

namespace Storage.Contracts.Wire;

/// <summary>Puts a streamed value together, and refuses one that is longer or shorter than it says.</summary>
internal static class PieceReader
{
    internal static async Task<(string Key, ReadOnlyMemory<byte> Value)> ReadAsync(
        IAsyncStreamReader<PutPiece> pieces, CancellationToken cancellationToken)
    {
        if (!await pieces.MoveNext(cancellationToken))
        {
            throw Invalid("a streamed value needs at least one piece");
        }

        var first = pieces.Current;
        StorageLimits.CheckKey(first.Key);
        if (first.TotalLength is < 0 or > StorageLimits.MaxValueBytes)
        {
            throw Invalid($"the value is {first.TotalLength} bytes long; the limit is {StorageLimits.MaxValueBytes}");
        }

        var value = new byte[first.TotalLength];
        var used = 0;
        do
        {
            var data = pieces.Current.Data.Span;
            if (data.Length > value.Length - used)
            {
                throw Invalid($"more bytes came than the {value.Length} that were announced");
            }

            data.CopyTo(value.AsSpan(used));
            used += data.Length;
        }
        while (await pieces.MoveNext(cancellationToken));

        return used == value.Length ? (first.Key, value) : throw Invalid($"{used} bytes came of the {value.Length} that were announced");
    }

    private static StorageException Invalid(string message) => new(StorageError.InvalidArgument, message);
}
