using Storage.Engines.FileLog.Files;
using Storage.Engines.FileLog.Segments;

namespace Storage.Engines.FileLog.Commit;

/// <summary>Writes zeros ahead of the log, so that records overwrite bytes that are already part of the file.</summary>
/// <remarks>
/// fallocate alone would not do: the first write into an extent that was never written marks it as written, and the sync
/// waits for the journal again. The zeros are no promise and get no sync of their own: they become durable with the batch
/// that follows them. At open a tail of zeros is the end of the log; a torn batch is told by its checksums, as before.
/// </remarks>
internal sealed class Preallocation(long mostBytes, long segmentBytes)
{
    private const long LeastBytes = 64 << 10;
    private const int PieceBytes = 1 << 20;
    private static readonly ReadOnlyMemory<byte> Zeros = new byte[PieceBytes];

    /// <summary>Makes room for a batch, and for those that follow: as much again as the segment has, within the limits.</summary>
    /// <param name="segment">The active segment.</param>
    /// <param name="end">Where the batch will end.</param>
    internal void Reserve(Segment segment, long end)
    {
        if (mostBytes <= 0 || end <= segment.PreparedLength)
        {
            return;
        }

        var step = Math.Min(Math.Clamp(end, Math.Min(LeastBytes, mostBytes), mostBytes), segmentBytes - end);
        if (step <= 0)
        {
            return;
        }

        try
        {
            segment.File.Write(end, Pieces(step));
            segment.PreparedLength = end + step;
        }
        catch (Exception e) when (Errno.IsOutOfSpace(e))
        {
            // The little that is left is for records.
            segment.File.SetLength(segment.Length);
            segment.PreparedLength = segment.Length;
        }
    }

    private static List<ReadOnlyMemory<byte>> Pieces(long bytes)
    {
        var pieces = new List<ReadOnlyMemory<byte>>();
        for (; bytes > 0; bytes -= PieceBytes)
        {
            pieces.Add(Zeros[..(int)Math.Min(bytes, PieceBytes)]);
        }

        return pieces;
    }
}
