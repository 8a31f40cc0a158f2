namespace ValidatorRs.Formats;

/// <summary>Looks at the disk, as Go's rules of these names do.</summary>
internal static class Files
{
    public static bool IsFile(string value) => File.Exists(value);

    public static bool IsDirectory(string value) => value.Length > 0 && Directory.Exists(value);

    /// <summary>A path that a file could have; it need not exist.</summary>
    public static bool IsFilePath(string value) =>
        value.Trim().Length > 0 && value.AsSpan().IndexOfAny(Path.GetInvalidPathChars()) < 0 && !Path.EndsInDirectorySeparator(value) && !Directory.Exists(value);

    /// <summary>A path that a directory could have; one that does not exist must end with a separator.</summary>
    public static bool IsDirectoryPath(string value) =>
        value.Trim().Length > 0 && value.AsSpan().IndexOfAny(Path.GetInvalidPathChars()) < 0 && !File.Exists(value)
        && (Directory.Exists(value) || Path.EndsInDirectorySeparator(value));
}
