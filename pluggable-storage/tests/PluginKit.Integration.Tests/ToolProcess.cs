using System.Diagnostics;

namespace PluginKit.Integration.Tests;

/// <summary>A program of the tests with its standard streams in the test's hands.</summary>
internal sealed class ToolProcess : IDisposable
{
    private readonly Process _process;

    /// <summary>The fault plugin's executable in another role.</summary>
    public ToolProcess(params string[] arguments)
        : this(new ProcessStartInfo(FaultPluginProcess.Executable, arguments))
    {
    }

    /// <summary>Another program.</summary>
    public ToolProcess(ProcessStartInfo start)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        _process = Process.Start(start)!;
    }

    public int Id => _process.Id;

    public async Task<string> ReadLineAsync() =>
        await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
        ?? throw new InvalidOperationException(await _process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));

    public void Kill() => _process.Kill();

    public async Task EndAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
