using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace PluginKit.Bench;

/// <summary>The in-memory backend as its users ship it: published as native code, as <c>go build</c> makes the other side.</summary>
internal static class NativePlugin
{
    /// <summary>Publishes it; a minute the first time, seconds afterwards.</summary>
    /// <returns>The executable, or null where there is no linker, or no source.</returns>
    public static async Task<string?> BuildAsync()
    {
        var hasClang = OnPath("clang");
        if ((!hasClang && !OnPath("gcc")) || !File.Exists(Project()))
        {
            return null;
        }

        var folder = Path.Combine(Path.GetTempPath(), "pluggable-storage-native");
        string[] linker = hasClang ? [] : ["-p:CppCompilerAndLinker=gcc"];
        var start = new ProcessStartInfo("dotnet",
        [
            "publish", Project(), "-c", "Release", "--artifacts-path", folder, "-nologo", "-v", "q",
            "-p:PublishNative=true", "-p:RestoreLockedMode=false", .. linker,
        ]);
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        var program = Path.Combine(folder, "publish", "Storage.Backends.Memory", "release", "Storage.Backends.Memory");
        return process.ExitCode == 0 && File.Exists(program) ? program : null;
    }

    private static bool OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(d => File.Exists(Path.Combine(d, program)));

    private static string Project([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "src", "Storage.Backends.Memory", "Storage.Backends.Memory.csproj"));
}
