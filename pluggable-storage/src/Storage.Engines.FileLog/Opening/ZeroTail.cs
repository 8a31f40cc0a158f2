using Storage.Engines.FileLog.Files;

namespace Storage.Engines.FileLog.Opening;

/// <summary>Tells room that was written ahead and not used from a torn write.</summary>
internal static class ZeroTail
{
    private const int PieceBytes = 256 * 1024;

    /// <summary>Says whether there is nothing but zeros from an offset to the end.</summary>
    internal static bool Begins(IFile file, long offset, long end)
    {
        var buffer = new byte[(int)Math.Min(PieceBytes, Math.Max(0, end - offset))];
        while (offset < end)
        {
            var count = file.Read(offset, buffer.AsSpan(0, (int)Math.Min(buffer.Length, end - offset)));
            if (count == 0 || buffer.AsSpan(0, count).ContainsAnyExcept((byte)0))
            {
                return false;
            }

            offset += count;
        }

        return true;
    }
}
