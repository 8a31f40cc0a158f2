using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace PluginKit.Host.Launching;

/// <summary>What this process has once for all its plugins: a folder for their sockets and a guardian that outlives it.</summary>
/// <remarks>
/// The guardian is a shell that waits for the end of a pipe this process holds. When this process ends, however it ends,
/// the shell ends everything that carries the session's mark and removes the folder. Plugins of ours end by themselves in
/// that case; the guardian is for all others, and for what they started.
/// </remarks>
internal sealed class HostSession
{
    private const string Shell = "/bin/sh";

    // sun_path holds 107 bytes; a plugin appends a name of up to 20 to the folder.
    private const int MaxFolderLength = 70;

    // grep's exit code says nothing here: it is an error when any process ended while it looked.
    private const string GuardianScript = """
        exec >/dev/null 2>&1
        trap '' INT TERM HUP QUIT TSTP
        while read -r line; do :; done
        for round in 1 2 3; do
          found=$(grep -lsF "PLUGIN_DOTNET_INSTANCE=$1." /proc/[0-9]*/environ)
          [ -n "$found" ] || break
          for file in $found; do pid=${file#/proc/}; kill -9 "${pid%/environ}"; done
        done
        rm -rf -- "$2"
        """;

    private static readonly Lazy<HostSession> Shared = new(() => new HostSession());

    private readonly Process? _guardian;
    private int _plugins;

    private HostSession()
    {
        Mark = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
        Folder = Path.Combine(Root(), "pk-" + Mark);
        CreatePrivate(Folder);
        _guardian = StartGuardian();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => End();
    }

    public static HostSession Current => Shared.Value;

    public string Mark { get; }

    public string Folder { get; }

    /// <summary>Makes a folder for one plugin, and the mark of that plugin.</summary>
    public (string Folder, string Mark) CreatePlugin()
    {
        var number = Interlocked.Increment(ref _plugins).ToString(CultureInfo.InvariantCulture);
        var folder = Path.Combine(Folder, number);
        // Somebody may have tidied up the temporary folder: made on the way to the plugin's folder, ours would be open to all.
        CreatePrivate(Folder);
        CreatePrivate(folder);
        return (folder, Mark + "." + number);
    }

    public static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Gone already, or a plugin is still writing: the guardian removes the rest.
        }
    }

    private static string Root()
    {
        var temporary = Path.GetTempPath();
        return OperatingSystem.IsWindows() || temporary.Length <= MaxFolderLength - 20 ? temporary : "/tmp";
    }

    private static void CreatePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private Process? StartGuardian()
    {
        if (!File.Exists(Shell))
        {
            return null;
        }

        var start = new ProcessStartInfo(Shell) { UseShellExecute = false, RedirectStandardInput = true, WorkingDirectory = "/" };
        foreach (var argument in (string[])["-c", GuardianScript, "plugin-guardian", Mark, Folder])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/bin:/bin";
        try
        {
            return Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private void End()
    {
        Remove(Folder);
        _guardian?.StandardInput.Close();
    }
}
