using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Noctx.Cli.Loading;

/// <summary>Runs the SDK's command line to its end and kills it, with its children, on cancellation.</summary>
internal static class DotnetProcess
{
    private static readonly ConcurrentDictionary<int, Process> Running = new();
    private static readonly Lock Killing = new();

    /// <summary>Kills every process that is running now, with its children. For a program that is about to end.</summary>
    public static void KillAll()
    {
        foreach (var process in Running.Values)
        {
            Kill(process);
        }
    }

    /// <summary>Runs <c>dotnet</c>.</summary>
    /// <exception cref="LoadException">There is no <c>dotnet</c>.</exception>
    public static async Task<(int ExitCode, string Output)> RunAsync(IEnumerable<string> arguments, string folder, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        // A host of another SDK (a test run, a build) exports its own paths, which would mislead this one.
        foreach (var name in new[] { "MSBuildSDKsPath", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly" })
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        // A node that outlives the run would hold our pipes open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        // It lives for a second or two, in which counting for the optimizer never pays back.
        start.Environment.TryAdd("DOTNET_TieredPGO", "0");

        using var process = new Process { StartInfo = start };
        var output = new StringBuilder();
        void Append(object sender, DataReceivedEventArgs line)
        {
            lock (output)
            {
                output.AppendLine(line.Data);
            }
        }

        process.OutputDataReceived += Append;
        process.ErrorDataReceived += Append;
        try
        {
            process.Start();
        }
        catch (Win32Exception exception)
        {
            throw new LoadException("the .NET SDK was not found: 'dotnet' cannot be started. Install the SDK or put it on the PATH.", exception);
        }

        Running[process.Id] = process;
        try
        {
            process.StandardInput.Close();
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Kill(process);
            throw;
        }
        finally
        {
            Running.TryRemove(process.Id, out _);
        }

        lock (output)
        {
            return (process.ExitCode, output.ToString());
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            // Whoever wants to end the program waits here until a tree that is being killed is dead to its leaves.
            lock (Killing)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself in the meantime.
        }
    }
}
