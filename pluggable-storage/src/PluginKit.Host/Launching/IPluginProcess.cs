using PluginKit.Protocol.Handshake;

namespace PluginKit.Host.Launching;

/// <summary>A plugin's process.</summary>
public interface IPluginProcess : IDisposable
{
    /// <summary>The process id.</summary>
    int Id { get; }

    /// <summary>What it writes to standard output. Read by one thread, blocking.</summary>
    Stream StandardOutput { get; }

    /// <summary>What it writes to standard error. Read by one thread, blocking.</summary>
    Stream StandardError { get; }

    /// <summary>Completes when the process has ended, even when others still hold its standard streams.</summary>
    Task<PluginExit> Exited { get; }

    /// <summary>Asks it to end (SIGTERM). Does nothing when it has ended.</summary>
    void Terminate();

    /// <summary>Ends it and everything it started, now. Does nothing when all have ended.</summary>
    void Kill();

    /// <summary>Translates an address in the plugin's view to one the host can reach.</summary>
    /// <param name="network">The kind of address.</param>
    /// <param name="address">As the plugin wrote it.</param>
    string ToHostAddress(PluginNetwork network, string address);
}
