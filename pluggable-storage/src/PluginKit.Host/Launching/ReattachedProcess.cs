using System.Diagnostics;
using PluginKit.Host.Stopping;
using PluginKit.Protocol.Handshake;

namespace PluginKit.Host.Launching;

/// <summary>A process somebody else started.</summary>
internal sealed class ReattachedProcess : IPluginProcess
{
    private const int SigTerm = 15;
    private const int SigKill = 9;

    private readonly Process _process;
    private readonly bool _isTest;
    private readonly TaskCompletionSource<PluginExit> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ReattachedProcess(Process process, bool isTest)
    {
        (_process, _isTest) = (process, isTest);
        Id = process.Id;
        // The exit code of another's child is not ours to know.
        process.Exited += (_, _) => _exited.TrySetResult(new PluginExit(null, null));
        process.EnableRaisingEvents = true;
        if (process.HasExited)
        {
            _exited.TrySetResult(new PluginExit(null, null));
        }
    }

    public int Id { get; }

    public Stream StandardOutput => Stream.Null;

    public Stream StandardError => Stream.Null;

    public Task<PluginExit> Exited => _exited.Task;

    /// <summary>Finds it.</summary>
    /// <returns>Null when there is no such process.</returns>
    public static ReattachedProcess? Find(int id, bool isTest)
    {
        try
        {
            return new ReattachedProcess(Process.GetProcessById(id), isTest);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    public void Terminate() => Send(SigTerm);

    // Only this process: what it started is the business of who started it.
    public void Kill() => Send(SigKill);

    public string ToHostAddress(PluginNetwork network, string address) => address;

    public void Dispose() => _process.Dispose();

    private void Send(int signal)
    {
        if (_isTest || Exited.IsCompleted)
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            _process.Kill();
        }
        else
        {
            ProcessTree.Signal(Id, signal);
        }
    }
}
