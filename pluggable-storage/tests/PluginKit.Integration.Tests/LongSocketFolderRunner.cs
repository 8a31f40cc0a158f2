using PluginKit.Host.Launching;
using PluginKit.Protocol.Handshake;

namespace PluginKit.Integration.Tests;

/// <summary>A runner of another's making: it changes the launch before the process is started.</summary>
internal sealed class LongSocketFolderRunner : IPluginRunner
{
    private readonly ProcessRunner _inner = new();

    public IPluginProcess Start(PluginLaunch launch) => _inner.Start(launch with
    {
        Environment = new Dictionary<string, string>(launch.Environment) { [PluginVariables.SocketDirectory] = "/tmp/" + new string('d', 120) },
    });
}
