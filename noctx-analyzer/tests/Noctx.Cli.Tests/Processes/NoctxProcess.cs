using System.Diagnostics;

namespace Noctx.Cli.Tests.Processes;

/// <summary>Is the program as a process of its own, as a shell starts it.</summary>
internal sealed class NoctxProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private NoctxProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        _error = process.StandardError.ReadToEndAsync(CancellationToken.None);
    }

    /// <summary>Gives the process id.</summary>
    public int Id => _process.Id;

    /// <summary>Starts the program.</summary>
    public static NoctxProcess Start(string folder, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(NoctxCommandLine).Assembly.Location, .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        return new NoctxProcess(Process.Start(start)!);
    }

    /// <summary>Sends a signal by its name, such as <c>INT</c>.</summary>
    public async Task SignalAsync(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Waits for the end.</summary>
    public async Task<CommandRun> EndAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new CommandRun(_process.ExitCode, await _output, await _error);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
