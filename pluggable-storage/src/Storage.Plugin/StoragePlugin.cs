using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PluginKit.Plugin;
using PluginKit.Protocol.Handshake;
using Storage.Contracts;
using Storage.Contracts.Wire;

namespace Storage.Plugin;

/// <summary>Runs this process as a storage plugin.</summary>
public static class StoragePlugin
{
    /// <summary>Serves a store until the host asks for the end, then closes it.</summary>
    /// <param name="storage">The store. A scannable one is served with protocol versions 1 and 2.</param>
    /// <param name="cancellationToken">Ends the plugin.</param>
    /// <returns>The exit code of the process.</returns>
    public static async Task<int> RunAsync(IStorage storage, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(storage);
        await using var closing = storage;
        var versions = new Dictionary<int, PluginSet>
        {
            [StorageProtocol.Version1] = new(app => app.MapGrpcService<StorageService>())
            {
                Configure = services => services.AddSingleton(new StorageService(storage)),
            },
        };
        if (storage is IScannableStorage scannable)
        {
            versions[StorageProtocol.Version2] = new(app =>
            {
                app.MapGrpcService<StorageService>();
                app.MapGrpcService<StorageScanService>();
            })
            {
                Configure = services => services
                    .AddSingleton(new StorageService(storage))
                    .AddSingleton(new StorageScanService(scannable)),
            };
        }

        return await PluginServer.RunAsync(
            new PluginServerOptions
            {
                Cookie = new MagicCookie(StorageProtocol.CookieKey, StorageProtocol.CookieValue),
                Versions = versions,
                Health = async token => (await storage.HealthAsync(token)).IsServing,
            },
            cancellationToken);
    }
}
