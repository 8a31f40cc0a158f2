using System.Diagnostics;

namespace ThreeGens.Cli.Loading;

/// <summary>Runs <c>dotnet msbuild</c> and ends it, with its children, when the run is cancelled.</summary>
internal static class MSBuildProcess
{
    /// <summary>Builds a project.</summary>
    /// <exception cref="LoadException">The build failed; the message is its first error.</exception>
    public static async Task RunAsync(string project, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { "msbuild", project, "-nologo", "-verbosity:quiet", "-maxCpuCount", "-nodeReuse:false", "-consoleLoggerParameters:NoSummary" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        // A parent build's own variables would make this one load the parent's tasks; messages are parsed, so they must be English.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start) ?? throw new LoadException("dotnet did not start; install the .NET SDK and put it on PATH.");
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0)
            {
                throw new LoadException("the build failed: " + FirstError(await output + "\n" + await errors));
            }
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static string FirstError(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.FirstOrDefault(l => l.Contains("error", StringComparison.OrdinalIgnoreCase)) ?? lines.FirstOrDefault() ?? "dotnet msbuild said nothing";
    }
}
