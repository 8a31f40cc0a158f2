using System.Text;

namespace Storage.Contracts;

/// <summary>The limits every backend keeps, and the check of them.</summary>
public static class StorageLimits
{
    /// <summary>The longest key.</summary>
    /// <value>64 KiB, counted in UTF-8 bytes.</value>
    public const int MaxKeyBytes = 64 * 1024;

    /// <summary>The largest value.</summary>
    /// <value>64 MiB.</value>
    public const int MaxValueBytes = 64 * 1024 * 1024;

    /// <summary>The largest message that carries a value: the value, its key and room for the framing.</summary>
    /// <value>Bytes.</value>
    public const int MaxMessageBytes = MaxValueBytes + MaxKeyBytes + 4096;

    // Throws on a lone surrogate instead of writing U+FFFD, which would merge two different keys.
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Checks a key and gives its UTF-8 bytes count.</summary>
    /// <param name="key">The key; empty is allowed, and so are NUL, '/' and '..'.</param>
    /// <returns>The length of the key in UTF-8 bytes.</returns>
    /// <exception cref="StorageException">The key is too long or holds a lone surrogate.</exception>
    public static int CheckKey(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        int bytes;
        try
        {
            bytes = StrictUtf8.GetByteCount(key);
        }
        catch (EncoderFallbackException e)
        {
            throw new StorageException(
                StorageError.InvalidArgument, $"the key is not valid Unicode: lone surrogate at index {e.Index}", e);
        }

        return bytes <= MaxKeyBytes
            ? bytes
            : throw new StorageException(
                StorageError.InvalidArgument, $"the key is {bytes} bytes long as UTF-8; the limit is {MaxKeyBytes}");
    }

    /// <summary>Checks the size of a value.</summary>
    /// <param name="length">The length in bytes.</param>
    /// <exception cref="StorageException">The value is larger than <see cref="MaxValueBytes"/>.</exception>
    public static void CheckValue(int length)
    {
        if (length > MaxValueBytes)
        {
            throw new StorageException(
                StorageError.InvalidArgument, $"the value is {length} bytes long; the limit is {MaxValueBytes}");
        }
    }
}
