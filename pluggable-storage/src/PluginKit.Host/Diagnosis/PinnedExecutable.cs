using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;
using PluginKit.Host.Starting;

namespace PluginKit.Host.Diagnosis;

/// <summary>An executable whose content was checked, held open until it has been started.</summary>
/// <remarks>
/// On Linux a program is started through the very descriptor its content was read from, so that a file put in its place
/// between the check and the start is not run. (A script is opened once more by its interpreter: there the gap remains.)
/// </remarks>
internal sealed class PinnedExecutable : IDisposable
{
    private readonly SafeFileHandle? _file;

    private PinnedExecutable(string launchPath, SafeFileHandle? file) => (LaunchPath, _file) = (launchPath, file);

    /// <summary>What to start.</summary>
    public string LaunchPath { get; }

    /// <summary>Checks a file that is there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="sha256">What its content must be; null for anything.</param>
    public static (PinnedExecutable? Executable, PluginStartFailure? Failure) Open(string path, ReadOnlyMemory<byte>? sha256)
    {
        if (sha256 is not { } wanted)
        {
            return (new PinnedExecutable(path, null), null);
        }

        var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.SequentialScan);
        using var content = new FileStream(new SafeFileHandle(file.DangerousGetHandle(), ownsHandle: false), FileAccess.Read, 1 << 16);
        var actual = SHA256.HashData(content);
        if (CryptographicOperations.FixedTimeEquals(actual, wanted.Span))
        {
            return (new PinnedExecutable(OperatingSystem.IsLinux() && IsElf(file) ? DescriptorPath(file) : path, file), null);
        }

        file.Dispose();
        return (null, new(
            StartFailureReason.ChecksumMismatch,
            $"checksums do not match: '{path}' has SHA-256 {Convert.ToHexStringLower(actual)}, expected {Convert.ToHexStringLower(wanted.Span)}"));
    }

    public void Dispose() => _file?.Dispose();

    private static bool IsElf(SafeFileHandle file)
    {
        Span<byte> head = stackalloc byte[4];
        return RandomAccess.Read(file, head, 0) == 4 && head.SequenceEqual("\u007fELF"u8);
    }

    // Resolved in the child, which inherits the descriptor up to the moment it becomes the program.
    private static string DescriptorPath(SafeFileHandle file) => "/proc/self/fd/" + file.DangerousGetHandle().ToString(CultureInfo.InvariantCulture);
}
