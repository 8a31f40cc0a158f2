using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Storage.Contracts;

namespace Storage.Engines.Etcd;

/// <summary>Stores objects in etcd: linearizable, and synced by a majority of the members before a write is acknowledged.</summary>
/// <remarks>
/// etcd takes requests up to 1.5 MiB (its flag <c>--max-request-bytes</c>), so a value here is at most
/// <see cref="MaxValueBytes"/>; it is made for small data that must be right, not for large ones.
/// </remarks>
public sealed class EtcdStore : ISnapshotStorage
{
    /// <summary>The largest value.</summary>
    /// <value>1 MiB.</value>
    public const int MaxValueBytes = 1024 * 1024;

    private const int ScanPage = 16;
    private readonly EtcdGateway _gateway;
    private readonly byte[] _prefix;

    /// <summary>Makes a store; the first call connects.</summary>
    /// <param name="options">Where the members are.</param>
    /// <exception cref="StorageException">No member or an empty prefix is given.</exception>
    public EtcdStore(EtcdStoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Members.Count == 0 || options.Prefix.Length == 0)
        {
            throw new StorageException(StorageError.InvalidArgument, "an etcd store needs the address of a member and a prefix");
        }

        _gateway = new EtcdGateway(options);
        _prefix = Encoding.UTF8.GetBytes(options.Prefix);
    }

    /// <inheritdoc/>
    public async ValueTask<ReadOnlyMemory<byte>?> GetAsync(string key, CancellationToken cancellationToken)
    {
        var response = await RangeAsync(new EtcdMessages.RangeRequest(Name(key)), cancellationToken).ConfigureAwait(false);

        // An empty value is left out of the JSON; the cast keeps it apart from no value.
        return response.Entries is [var entry] ? entry.Value ?? [] : (ReadOnlyMemory<byte>?)null;
    }

    /// <inheritdoc/>
    public async ValueTask PutAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken)
    {
        var name = Name(key);
        if (value.Length > MaxValueBytes)
        {
            throw new StorageException(
                StorageError.InvalidArgument,
                string.Create(CultureInfo.InvariantCulture, $"the value is {value.Length} bytes long; the limit of the etcd backend is {MaxValueBytes}"));
        }

        await _gateway.CallAsync(
            "/v3/kv/put", new EtcdMessages.PutRequest(name, value.ToArray()), EtcdJson.Default.PutRequest, EtcdJson.Default.Empty,
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<bool> DeleteAsync(string key, CancellationToken cancellationToken)
    {
        var response = await _gateway.CallAsync(
            "/v3/kv/deleterange", new EtcdMessages.DeleteRequest(Name(key)), EtcdJson.Default.DeleteRequest, EtcdJson.Default.DeleteResponse,
            cancellationToken).ConfigureAwait(false);
        return response.Deleted is not (null or "0");
    }

    /// <inheritdoc/>
    public async ValueTask<StorageHealth> HealthAsync(CancellationToken cancellationToken)
    {
        try
        {
            // A linearizable read goes through the leader: without a majority it does not answer.
            await GetAsync("", cancellationToken).ConfigureAwait(false);
            return StorageHealth.Serving;
        }
        catch (StorageException e)
        {
            return StorageHealth.NotServing(e.Message);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<StorageStat> StatAsync(CancellationToken cancellationToken)
    {
        var request = new EtcdMessages.RangeRequest(_prefix, EndOfPrefix(), CountOnly: true);
        var response = await RangeAsync(request, cancellationToken).ConfigureAwait(false);
        return new StorageStat(IsDurable: true, long.Parse(response.Count ?? "0", CultureInfo.InvariantCulture));
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StorageEntry> ScanAsync(CancellationToken cancellationToken) => PagesAsync(null, cancellationToken);

    /// <inheritdoc/>
    /// <remarks>Every page is read at the revision of one linearizable read; etcd keeps it until it is compacted.</remarks>
    public async IAsyncEnumerable<StorageEntry> SnapshotAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new EtcdMessages.RangeRequest(_prefix, EndOfPrefix(), CountOnly: true);
        var revision = (await RangeAsync(request, cancellationToken).ConfigureAwait(false)).Header?.Revision;
        await foreach (var entry in PagesAsync(revision, cancellationToken).ConfigureAwait(false))
        {
            yield return entry;
        }
    }

    private async IAsyncEnumerable<StorageEntry> PagesAsync(string? revision, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var from = _prefix;
        while (true)
        {
            var page = await RangeAsync(
                new EtcdMessages.RangeRequest(from, EndOfPrefix(), ScanPage.ToString(CultureInfo.InvariantCulture), Revision: revision),
                cancellationToken)
                .ConfigureAwait(false);
            foreach (var entry in page.Entries ?? [])
            {
                yield return new StorageEntry(Encoding.UTF8.GetString(entry.Key!.AsSpan(_prefix.Length)), entry.Value ?? []);
            }

            if (!page.More || page.Entries is not [.., var last])
            {
                yield break;
            }

            // The next possible key: the last one and a zero byte.
            from = [.. last.Key!, 0];
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _gateway.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<EtcdMessages.RangeResponse> RangeAsync(EtcdMessages.RangeRequest request, CancellationToken cancellationToken) =>
        _gateway.CallAsync("/v3/kv/range", request, EtcdJson.Default.RangeRequest, EtcdJson.Default.RangeResponse, cancellationToken);

    private byte[] Name(string key)
    {
        StorageLimits.CheckKey(key);
        return [.. _prefix, .. Encoding.UTF8.GetBytes(key)];
    }

    // UTF-8 has no byte 0xFF, so every key with the prefix comes before it.
    private byte[] EndOfPrefix() => [.. _prefix, 0xFF];
}
