using Microsoft.Extensions.Logging;
using PluginKit.Host;
using PluginKit.Protocol.Handshake;
using Storage.Contracts;
using Storage.Contracts.Wire;

namespace Storage.Host.Backends;

/// <summary>Starts backends as plugin processes.</summary>
/// <param name="logger">Receives events and the plugins' log lines.</param>
/// <param name="time">The clock.</param>
public sealed class PluginBackendLauncher(ILogger logger, TimeProvider time) : IBackendLauncher
{
    // A call of a healthy backend takes well under a millisecond; a large durable write on a busy disk may take seconds.
    private static readonly TimeSpan CallDeadline = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public async Task<IBackend> StartAsync(BackendSpec spec, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(spec);
        var result = await PluginHost.StartAsync(
            new PluginStartOptions
            {
                Name = spec.Name,
                Executable = spec.Executable,
                Arguments = spec.Arguments,
                Cookie = new MagicCookie(StorageProtocol.CookieKey, StorageProtocol.CookieValue),
                Versions = [StorageProtocol.Version1, StorageProtocol.Version2],
                Environment = spec.Environment,
                MutualTls = spec.MutualTls,
                Logger = logger,
                Time = time,
            },
            cancellationToken);
        if (!result.IsReady)
        {
            throw new BackendStartException($"backend '{spec.Name}' did not start: {result.Failure.Message}");
        }

        var client = result.Client;
        try
        {
            var storage = new StorageClient(client.Invoker, CallDeadline, time);
            StorageStat? stat = client.ProtocolVersion >= StorageProtocol.Version2 ? await storage.StatAsync(cancellationToken) : null;
            var bulk = stat is { HasBulk: true } ? new StorageBulkClient(client.Invoker, CallDeadline, time) : null;
            // The first call of a method costs the just-in-time compiler some 10 ms on either side: pay before traffic comes.
            await storage.GetAsync("", cancellationToken);
            return new PluginBackend(spec, client, storage, bulk, stat, time);
        }
        catch (StorageException e)
        {
            await client.DisposeAsync();
            throw new BackendStartException($"backend '{spec.Name}' did not answer its first calls: {e.Message}");
        }
        catch
        {
            await client.DisposeAsync();
            throw;
        }
    }
}
