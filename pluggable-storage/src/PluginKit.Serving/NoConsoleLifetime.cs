using Microsoft.Extensions.Hosting;

namespace PluginKit.Serving;

/// <summary>Replaces the lifetime that would end a plugin at Ctrl+C: its host decides when it ends.</summary>
internal sealed class NoConsoleLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
