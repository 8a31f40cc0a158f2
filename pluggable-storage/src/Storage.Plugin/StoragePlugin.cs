using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PluginKit.Plugin;
using PluginKit.Protocol.Handshake;
using Storage.Contracts;
using Storage.Contracts.Wire;

namespace Storage.Plugin;

/// <summary>Runs this process as a storage plugin.</summary>
public static class StoragePlugin
{
    /// <summary>Opens a store, serves it until the host asks for the end, then closes it.</summary>
    /// <typeparam name="TStorage">The kind of store. A scannable one is served with protocol versions 1 and 2.</typeparam>
    /// <param name="open">Opens the store; called after the checks that this process is a plugin at all.</param>
    /// <param name="cancellationToken">Ends the plugin.</param>
    /// <returns>The exit code of the process.</returns>
    public static async Task<int> RunAsync<TStorage>(Func<TStorage> open, CancellationToken cancellationToken = default)
        where TStorage : class, IStorage
    {
        ArgumentNullException.ThrowIfNull(open);
        var storage = new Lazy<IStorage>(open);
        var health = new HealthReport(storage);
        try
        {
            return await PluginServer.RunAsync(
                new PluginServerOptions
                {
                    Cookie = new MagicCookie(StorageProtocol.CookieKey, StorageProtocol.CookieValue),
                    Versions = Versions(
                        storage,
                        health,
                        typeof(TStorage).IsAssignableTo(typeof(IScannableStorage)),
                        typeof(TStorage).IsAssignableTo(typeof(ISnapshotStorage))),
                    Health = health.AskAsync,
                },
                cancellationToken);
        }
        catch (StorageException e)
        {
            await Console.Error.WriteLineAsync($"[ERROR] cannot open the store: {e.Message}".AsMemory(), cancellationToken);
            return PluginExitCodes.StartFailed;
        }
        finally
        {
            if (storage.IsValueCreated)
            {
                await storage.Value.DisposeAsync();
            }
        }
    }

    private static Dictionary<int, PluginSet> Versions(Lazy<IStorage> storage, HealthReport health, bool isScannable, bool hasSnapshots)
    {
        var versions = new Dictionary<int, PluginSet>
        {
            [StorageProtocol.Version1] = new(app =>
            {
                health.Logger = app.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger("storage");
                app.MapGrpcService<StorageService>();
            })
            {
                Configure = services => services.AddSingleton(new StorageService(storage.Value)),
            },
        };
        if (isScannable)
        {
            versions[StorageProtocol.Version2] = new(app =>
            {
                versions[StorageProtocol.Version1].Map(app);
                app.MapGrpcService<StorageScanService>();
                app.MapGrpcService<StorageBulkService>();
                if (hasSnapshots)
                {
                    app.MapGrpcService<StorageSnapshotService>();
                }
            })
            {
                Configure = services =>
                {
                    services.AddSingleton(new StorageService(storage.Value));
                    services.AddSingleton(new StorageScanService((IScannableStorage)storage.Value));
                    services.AddSingleton(new StorageBulkService(storage.Value));
                    if (hasSnapshots)
                    {
                        services.AddSingleton(new StorageSnapshotService((ISnapshotStorage)storage.Value));
                    }
                },
            };
        }

        return versions;
    }
}
