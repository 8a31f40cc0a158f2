using System.Text;

namespace ValidatorRs.Formats;

/// <summary>Recognises what kind of file a file is by its first bytes, as Go's rules <c>image</c> and <c>mimetype</c> do.</summary>
internal static class MediaTypes
{
    private const int HeadBytes = 512;

    // Offset, first bytes (latin-1), media type; the first that fits wins.
    private static readonly (int Offset, string Bytes, string Type)[] Signatures =
    [
        (0, "\u0089PNG\r\n\u001a\n", "image/png"), (0, "\u00ff\u00d8\u00ff", "image/jpeg"), (0, "GIF87a", "image/gif"), (0, "GIF89a", "image/gif"),
        (0, "BM", "image/bmp"), (0, "II*\0", "image/tiff"), (0, "MM\0*", "image/tiff"), (8, "WEBP", "image/webp"), (0, "\0\0\u0001\0", "image/x-icon"),
        (0, "8BPS", "image/vnd.adobe.photoshop"), (0, "\0\0\0\u000cjP  \r\n\u0087\n", "image/jp2"), (0, "\u00ff\u004f\u00ff\u0051", "image/jp2"),
        (0, "\0\0\0\u000cJXL \r\n\u0087\n", "image/jxl"), (0, "\u00ff\n", "image/jxl"), (4, "ftypavif", "image/avif"), (4, "ftypheic", "image/heic"), (4, "ftypheix", "image/heic"),
        (4, "ftypmif1", "image/heif"), (0, "%PDF-", "application/pdf"), (0, "PK\u0003\u0004", "application/zip"), (0, "PK\u0005\u0006", "application/zip"),
        (0, "\u001f\u008b", "application/gzip"), (0, "7z\u00bc\u00af\u0027\u001c", "application/x-7z-compressed"), (0, "Rar!\u001a\u0007", "application/x-rar-compressed"),
        (0, "\u0028\u00b5\u002f\u00fd", "application/zstd"), (0, "BZh", "application/x-bzip2"), (0, "\u00fd7zXZ\0", "application/x-xz"), (257, "ustar", "application/x-tar"),
        (0, "ID3", "audio/mpeg"), (0, "\u00ff\u00fb", "audio/mpeg"), (0, "OggS", "application/ogg"), (0, "fLaC", "audio/flac"), (8, "WAVE", "audio/wav"), (8, "AVI ", "video/x-msvideo"),
        (4, "ftyp", "video/mp4"), (0, "\u001a\u0045\u00df\u00a3", "video/webm"), (0, "\u007fELF", "application/x-elf"), (0, "MZ", "application/vnd.microsoft.portable-executable"),
        (0, "\0asm", "application/wasm"), (0, "SQLite format 3\0", "application/vnd.sqlite3"), (0, "wOFF", "font/woff"), (0, "wOF2", "font/woff2"), (0, "{\\rtf", "text/rtf"),
    ];

    public static bool IsImage(string path) => Of(path)?.StartsWith("image/", StringComparison.Ordinal) == true;

    public static bool IsOfType(string path, string type) => Of(path) is { } own && own.Equals(type.Split(';')[0].Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Names the media type of a file; null when there is no such file or it cannot be read.</summary>
    private static string? Of(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var bytes = new byte[HeadBytes];
        try
        {
            using var file = File.OpenRead(path);
            return Of(bytes.AsSpan(0, file.ReadAtLeast(bytes, HeadBytes, throwOnEndOfStream: false)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Of(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head);
        foreach (var (offset, bytes, type) in Signatures)
        {
            if (text.Length >= offset + bytes.Length && text.AsSpan(offset, bytes.Length).SequenceEqual(bytes))
            {
                return type;
            }
        }

        return text.AsSpan().ContainsAnyInRange('\0', '\b') ? "application/octet-stream" : OfText(text.AsSpan().TrimStart("\u00ef\u00bb\u00bf \t\r\n"));
    }

    private static string OfText(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("<?xml", StringComparison.Ordinal))
        {
            return text.Contains("<svg", StringComparison.Ordinal) ? "image/svg+xml" : "text/xml";
        }

        return text.StartsWith("<svg", StringComparison.Ordinal) ? "image/svg+xml"
            : text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase) ? "text/html"
            : text is ['{' or '[', ..] ? "application/json"
            : "text/plain";
    }
}
