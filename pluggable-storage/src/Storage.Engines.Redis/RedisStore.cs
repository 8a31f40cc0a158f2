using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using StackExchange.Redis;
using Storage.Contracts;

namespace Storage.Engines.Redis;

/// <summary>Stores objects in Redis, Valkey or Garnet, on one server or a cluster.</summary>
/// <remarks>
/// Reads and writes go to the primary of a key. What a write survives is the server's affair: <c>appendonly yes</c> and
/// <c>appendfsync always</c> for a power loss, <see cref="RedisStoreOptions.Replicas"/> for a fail-over.
/// </remarks>
public sealed class RedisStore : IScannableStorage
{
    private readonly ConnectionMultiplexer _connection;
    private readonly IDatabase _database;
    private readonly RedisStoreOptions _options;
    private readonly byte[] _prefix;

    private RedisStore(ConnectionMultiplexer connection, RedisStoreOptions options)
    {
        _connection = connection;
        _database = connection.GetDatabase();
        _options = options;
        _prefix = Encoding.UTF8.GetBytes(options.Prefix);
    }

    /// <summary>Connects.</summary>
    /// <param name="options">Where the servers are.</param>
    /// <exception cref="StorageException">No server answers, or the configuration is not valid.</exception>
    public static RedisStore Connect(RedisStoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var servers = "";
        try
        {
            var configuration = ConfigurationOptions.Parse(options.Configuration);
            servers = string.Join(", ", configuration.EndPoints.Select(e => e is DnsEndPoint name ? $"{name.Host}:{name.Port}" : $"{e}"));
            configuration.AbortOnConnectFail = true;

            // Only CONFIG GET is used of it: whether the server logs its writes.
            configuration.AllowAdmin = true;
            // After a fail-over the cluster has a new map, and no one tells the clients of a primary that died.
            configuration.ConfigCheckSeconds = (int)options.MapCheck.TotalSeconds;
            configuration.AsyncTimeout = (int)options.Timeout.TotalMilliseconds;
            configuration.SyncTimeout = (int)options.Timeout.TotalMilliseconds;

            // A write that waits for a connection would be sent at a time no one expects it any more.
            configuration.BacklogPolicy = BacklogPolicy.FailFast;
            return new RedisStore(ConnectionMultiplexer.Connect(configuration), options);
        }
        catch (ArgumentException e)
        {
            throw new StorageException(StorageError.InvalidArgument, $"the Redis configuration is not valid: {e.Message}", e);
        }
        catch (RedisConnectionException e)
        {
            throw RedisFailure.OfConnecting(servers, e);
        }
        catch (RedisException e)
        {
            throw RedisFailure.Of(e);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<ReadOnlyMemory<byte>?> GetAsync(string key, CancellationToken cancellationToken)
    {
        var name = Name(key);
        var value = await CallAsync(() => _database.StringGetAsync(name, CommandFlags.DemandMaster), cancellationToken).ConfigureAwait(false);
        return value.IsNull ? (ReadOnlyMemory<byte>?)null : (ReadOnlyMemory<byte>)value;
    }

    /// <inheritdoc/>
    public async ValueTask PutAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken)
    {
        var name = Name(key);
        StorageLimits.CheckValue(value.Length);

        // Copied: a call that is given up may still be sent after the caller has reused its buffer.
        RedisValue bytes = value.ToArray();
        await CallAsync(() => _database.StringSetAsync(name, bytes, flags: CommandFlags.DemandMaster), cancellationToken).ConfigureAwait(false);
        await WaitForReplicasAsync(name, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<bool> DeleteAsync(string key, CancellationToken cancellationToken)
    {
        var name = Name(key);
        var existed = await CallAsync(() => _database.KeyDeleteAsync(name, CommandFlags.DemandMaster), cancellationToken).ConfigureAwait(false);
        await WaitForReplicasAsync(name, cancellationToken).ConfigureAwait(false);
        return existed;
    }

    /// <inheritdoc/>
    public async ValueTask<StorageHealth> HealthAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var server in Primaries())
            {
                await CallAsync(() => server.PingAsync(), cancellationToken).ConfigureAwait(false);
            }

            return _connection.IsConnected ? StorageHealth.Serving : StorageHealth.NotServing("no Redis server is connected");
        }
        catch (StorageException e)
        {
            return StorageHealth.NotServing(e.Message);
        }
    }

    /// <inheritdoc/>
    /// <remarks>Durable when every primary appends to its log before it answers (<c>appendonly yes</c>).</remarks>
    public async ValueTask<StorageStat> StatAsync(CancellationToken cancellationToken)
    {
        var isDurable = true;
        foreach (var server in Primaries())
        {
            isDurable &= await AppendsAsync(server, cancellationToken).ConfigureAwait(false);
        }

        long entries = 0;
        await foreach (var _ in KeysAsync(cancellationToken).ConfigureAwait(false))
        {
            entries++;
        }

        return new StorageStat(isDurable, entries);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StorageEntry> ScanAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var key in KeysAsync(cancellationToken).ConfigureAwait(false))
        {
            if (await GetAsync(key, cancellationToken).ConfigureAwait(false) is { } value)
            {
                yield return new StorageEntry(key, value);
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _connection.DisposeAsync().ConfigureAwait(false);

    private static async Task<T> CallAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await call().WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (RedisFailure.IsKnown(e))
        {
            throw RedisFailure.Of(e);
        }
    }

    private RedisKey Name(string key)
    {
        var length = StorageLimits.CheckKey(key);
        var name = new byte[_prefix.Length + length];
        _prefix.CopyTo(name, 0);
        Encoding.UTF8.GetBytes(key, name.AsSpan(_prefix.Length));
        return name;
    }

    private IEnumerable<IServer> Primaries() => _connection.GetServers().Where(s => s is { IsConnected: true, IsReplica: false });

    private static async Task<bool> AppendsAsync(IServer server, CancellationToken cancellationToken)
    {
        try
        {
            var setting = await CallAsync(() => server.ConfigGetAsync("appendonly"), cancellationToken).ConfigureAwait(false);
            return setting is [{ Value: "yes" }];
        }
        catch (StorageException)
        {
            // Hosted servers hide CONFIG; what cannot be seen is not promised.
            return false;
        }
    }

    private async IAsyncEnumerable<string> KeysAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // SCAN may give a key more than once.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        RedisValue pattern = Glob.Escape(_options.Prefix) + "*";
        foreach (var server in Primaries())
        {
            await foreach (var name in server.KeysAsync(_database.Database, pattern, pageSize: 500)
                .WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                var key = Encoding.UTF8.GetString(((byte[])name!).AsSpan(_prefix.Length));
                if (seen.Add(key))
                {
                    yield return key;
                }
            }
        }
    }

    private async Task WaitForReplicasAsync(RedisKey name, CancellationToken cancellationToken)
    {
        if (_options.Replicas == 0)
        {
            return;
        }

        // WAIT counts the replicas that have every write of this connection; the key only chooses the server.
        var endpoint = await CallAsync(() => _database.IdentifyEndpointAsync(name, CommandFlags.DemandMaster), cancellationToken)
            .ConfigureAwait(false);
        var server = _connection.GetServer(endpoint ?? throw new StorageException(StorageError.Unavailable, "no primary is known for this key"));
        var milliseconds = (int)_options.Timeout.TotalMilliseconds;
        var answer = await CallAsync(() => server.ExecuteAsync("WAIT", _options.Replicas, milliseconds), cancellationToken).ConfigureAwait(false);
        if ((int)answer < _options.Replicas)
        {
            throw new StorageException(
                StorageError.Unavailable,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(int)answer} of {_options.Replicas} replicas have the write after {milliseconds} ms; it may or may not survive a fail-over"));
        }
    }
}
