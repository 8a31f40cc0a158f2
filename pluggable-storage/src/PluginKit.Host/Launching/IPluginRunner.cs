namespace PluginKit.Host.Launching;

/// <summary>Starts the process of a plugin. The default starts a child; another may start a container.</summary>
public interface IPluginRunner
{
    /// <summary>Starts it.</summary>
    /// <param name="launch">What to start.</param>
    /// <returns>The running process.</returns>
    /// <exception cref="PluginLaunchException">The system refused.</exception>
    IPluginProcess Start(PluginLaunch launch);
}
