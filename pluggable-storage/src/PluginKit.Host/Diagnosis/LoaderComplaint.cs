using PluginKit.Host.Launching;
using PluginKit.Host.Starting;

namespace PluginKit.Host.Diagnosis;

/// <summary>Tells a program that ended by itself from one the program loader could not load.</summary>
internal static class LoaderComplaint
{
    private const int NotFound = 127;

    // glibc and musl.
    private static readonly string[] Words = ["error while loading shared libraries", "Error loading shared library"];

    public static StartFailureReason Reclassify(StartFailureReason reason, PluginExit? exit, IReadOnlyList<string> stderr) =>
        reason == StartFailureReason.ExitedBeforeHandshake && exit?.ExitCode == NotFound
        && stderr.Any(line => Array.Exists(Words, words => line.Contains(words, StringComparison.Ordinal)))
            ? StartFailureReason.LibraryMissing
            : reason;
}
