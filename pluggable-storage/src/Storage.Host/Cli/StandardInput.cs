namespace Storage.Host.Cli;

/// <summary>The standard input, where there is one.</summary>
internal static class StandardInput
{
    private const string Descriptors = "/proc/self/fd";

    /// <exception cref="IOException">The program was started without a standard input.</exception>
    public static Stream Open() => IsMissing()
        ? throw new IOException("there is no standard input to read the value from; pipe one in, or give it as an argument")
        : Console.OpenStandardInput();

    // Started with descriptor 0 closed, the runtime gets that number for a pipe to itself, and a read from it would never end.
    private static bool IsMissing() =>
        Target("0") is { } own && own.StartsWith("pipe:", StringComparison.Ordinal)
        && Directory.EnumerateFileSystemEntries(Descriptors).Select(Path.GetFileName).Any(name => Target(name!) == own && IsWritten(name!));

    private static string? Target(string descriptor)
    {
        try
        {
            return File.ResolveLinkTarget(Path.Combine(Descriptors, descriptor), returnFinalTarget: false)?.Name;
        }
        catch (IOException)
        {
            // Closed in the meantime, or there is no such file system.
            return null;
        }
    }

    // The line "flags:" holds the flags of open(2) in octal; the access mode is in the last two bits.
    private static bool IsWritten(string descriptor) =>
        File.ReadLines("/proc/self/fdinfo/" + descriptor).FirstOrDefault(line => line.StartsWith("flags:", StringComparison.Ordinal)) is { } flags
        && (Convert.ToInt32(flags[6..].Trim(), 8) & 3) != 0;
}
