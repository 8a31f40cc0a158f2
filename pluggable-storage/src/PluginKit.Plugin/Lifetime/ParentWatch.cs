namespace PluginKit.Plugin.Lifetime;

/// <summary>Ends this process when the one that started it is gone, however it went.</summary>
/// <remarks>
/// A process descriptor (Linux 5.3) becomes readable when its process ends: the plugin is gone a few tens of
/// milliseconds after a SIGKILL of the host. PR_SET_PDEATHSIG will not do: it fires when the <em>thread</em> that forked
/// ends, and runtimes fork from pool threads. Where there are no process descriptors the parent is polled.
/// </remarks>
internal sealed class ParentWatch : IDisposable
{
    private const int PollMilliseconds = 200;

    private readonly Action _cleanUp;
    private volatile bool _disposed;

    private ParentWatch(Action cleanUp) => _cleanUp = cleanUp;

    public static ParentWatch Start(int? hostProcess, Action cleanUp)
    {
        var watch = new ParentWatch(cleanUp);
        if (OperatingSystem.IsWindows())
        {
            return watch;
        }

        var parent = Libc.GetParentProcessId();
        // Both: the parent may be a wrapper script, and the variable may come from a host further up.
        int[] watched = hostProcess is { } host && host != parent ? [parent, host] : [parent];
        var thread = new Thread(() => watch.Run(parent, watched)) { IsBackground = true, Name = "parent watch" };
        thread.Start();
        return watch;
    }

    public void Dispose() => _disposed = true;

    private void Run(int parent, int[] watched)
    {
        var descriptors = Array.ConvertAll(watched, Libc.PidfdOpen);
        if (Libc.GetParentProcessId() != parent || HasGone(watched, descriptors))
        {
            End();
        }

        while (!_disposed)
        {
            // A parent that changes means that the old one has ended, with or without a descriptor for it.
            if (Wait(descriptors) || Libc.GetParentProcessId() != parent)
            {
                End();
            }
        }
    }

    private static bool HasGone(int[] watched, int[] descriptors)
    {
        for (var i = 0; i < watched.Length; i++)
        {
            if (descriptors[i] < 0 && !Directory.Exists($"/proc/{watched[i]}") && Directory.Exists("/proc/self"))
            {
                return true;
            }
        }

        return false;
    }

    private static unsafe bool Wait(int[] descriptors)
    {
        var polled = stackalloc Libc.PollDescriptor[descriptors.Length];
        for (var i = 0; i < descriptors.Length; i++)
        {
            // A negative descriptor is ignored by poll.
            polled[i] = new Libc.PollDescriptor { Descriptor = descriptors[i], Events = Libc.PollIn };
        }

        return Libc.Poll(polled, (nuint)descriptors.Length, PollMilliseconds) > 0;
    }

    private void End()
    {
        if (!_disposed)
        {
            _cleanUp();
            Libc.ExitNow(PluginExitCodes.Success);
        }
    }
}
