namespace PluginKit.Integration.Tests;

/// <summary>Looks at the processes of the machine.</summary>
internal static class Processes
{
    /// <summary>Whether a live process has this text in its command line (arguments are separated by NUL).</summary>
    public static bool Any(string commandLine) => Directory.EnumerateDirectories("/proc").Any(directory =>
    {
        try
        {
            return char.IsAsciiDigit(Path.GetFileName(directory)[0])
                && File.ReadAllText(Path.Combine(directory, "cmdline")).Contains(commandLine, StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    });

    /// <summary>Whether a process is there and not a zombie.</summary>
    public static bool IsAlive(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            return stat[stat.LastIndexOf(')') + 2] != 'Z';
        }
        catch (IOException)
        {
            return false;
        }
    }
}
