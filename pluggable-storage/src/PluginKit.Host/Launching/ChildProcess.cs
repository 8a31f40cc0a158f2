using System.Diagnostics;
using PluginKit.Host.Stopping;
using PluginKit.Protocol.Handshake;

namespace PluginKit.Host.Launching;

/// <summary>A child process of this one.</summary>
internal sealed class ChildProcess : IPluginProcess
{
    private const int SigTerm = 15;

    private readonly Process _process;
    private readonly string _mark;
    private readonly TaskCompletionSource<PluginExit> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ChildProcess(Process process, string mark)
    {
        (_process, _mark) = (process, mark);
        Id = process.Id;
        StandardOutput = process.StandardOutput.BaseStream;
        StandardError = process.StandardError.BaseStream;
        // Not WaitForExitAsync with asynchronous reads: that waits for whoever inherited the pipes.
        process.Exited += (_, _) => OnExited();
        if (process.HasExited)
        {
            OnExited();
        }
    }

    public int Id { get; }

    public Stream StandardOutput { get; }

    public Stream StandardError { get; }

    public Task<PluginExit> Exited => _exited.Task;

    public void Terminate()
    {
        if (!Exited.IsCompleted)
        {
            ProcessTree.Signal(Id, SigTerm);
        }
    }

    public void Kill()
    {
        if (!OperatingSystem.IsWindows())
        {
            ProcessTree.Kill(Exited.IsCompleted ? null : Id, _mark);
            return;
        }

        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended.
        }
    }

    public string ToHostAddress(PluginNetwork network, string address) => address;

    // The pipes stay open: readers that a grandchild keeps waiting end with it, or with this process.
    public void Dispose() => _process.Dispose();

    private void OnExited()
    {
        try
        {
            _exited.TrySetResult(PluginExit.FromCode(_process.ExitCode));
        }
        catch (InvalidOperationException)
        {
            _exited.TrySetResult(new PluginExit(null, null));
        }
    }
}
