using System.ComponentModel;
using System.Diagnostics;

namespace PluginKit.Host.Launching;

/// <summary>Starts plugins as child processes.</summary>
public sealed class ProcessRunner : IPluginRunner
{
    /// <inheritdoc/>
    public IPluginProcess Start(PluginLaunch launch)
    {
        ArgumentNullException.ThrowIfNull(launch);
        var start = new ProcessStartInfo(launch.Executable)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = launch.WorkingDirectory ?? "",
        };
        foreach (var argument in launch.Arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment.Clear();
        foreach (var (name, value) in launch.Environment)
        {
            start.Environment[name] = value;
        }

        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            process.Dispose();
            throw new PluginLaunchException(e.Message, e);
        }

        return new ChildProcess(process, launch.InstanceMark);
    }
}
