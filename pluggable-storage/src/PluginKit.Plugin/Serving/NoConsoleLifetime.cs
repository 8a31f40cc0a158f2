using Microsoft.Extensions.Hosting;

namespace PluginKit.Plugin.Serving;

/// <summary>Replaces the lifetime that would end the plugin at Ctrl+C: the host decides when it ends.</summary>
internal sealed class NoConsoleLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
