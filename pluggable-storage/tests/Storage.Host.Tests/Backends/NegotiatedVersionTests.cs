using Google.Protobuf;
using Grpc.Core;
using Microsoft.Extensions.Logging.Abstractions;
using PluginKit.Host;
using PluginKit.Protocol.Handshake;
using Storage.Contracts;
using Storage.Contracts.V2;
using Storage.Contracts.Wire;
using Storage.Host.Backends;
using BatchOperation = Storage.Contracts.BatchOperation;

namespace Storage.Host.Tests.Backends;

/// <summary>Contract versions against a real plugin: what version 2 adds, and that version 1 is as it was.</summary>
public sealed class NegotiatedVersionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Version_2_carries_batches_streams_and_snapshots()
    {
        await using var plugin = await StartAsync(StorageProtocol.Version1, StorageProtocol.Version2);
        var storage = new StorageClient(plugin.Invoker, TimeSpan.FromSeconds(30), TimeProvider.System);
        var bulk = new StorageBulkClient(plugin.Invoker, TimeSpan.FromSeconds(30), TimeProvider.System);
        var stat = await storage.StatAsync(Cancel);
        Assert.Equal((2, true, true), (plugin.ProtocolVersion, stat.HasBulk, stat.HasSnapshots));

        var results = await bulk.BatchAsync(
            [
                BatchOperation.Put("a", "1"u8.ToArray()), BatchOperation.Get("a"), BatchOperation.Put("a", "2"u8.ToArray()), BatchOperation.Get("a"),
                BatchOperation.Get("b"), BatchOperation.Delete("b"), BatchOperation.Put(new string('k', 70_000), default), BatchOperation.Delete("a"),
            ],
            Cancel);
        Assert.Equal("1"u8.ToArray(), results[1].Value.ToArray());
        Assert.Equal("2"u8.ToArray(), results[3].Value.ToArray());
        Assert.False(results[4].Found || results[5].Found);
        Assert.Equal(StorageError.InvalidArgument, results[6].Failure!.Error);
        Assert.True(results[7].Found);

        var value = new byte[(10 << 20) + 3];
        new Random(1).NextBytes(value);
        await bulk.PutAsync("large", value, Cancel);
        Assert.Equal(value, await ReadAsync(bulk, "large", 0, 0));
        Assert.Equal(value[1000..2_000_000], await ReadAsync(bulk, "large", 1000, 1_999_000));
        Assert.Empty(await ReadAsync(bulk, "large", value.Length + 5L, 0));
        await bulk.PutAsync("empty", default, Cancel);
        Assert.Empty(await ReadAsync(bulk, "empty", 0, 0));
        await Assert.ThrowsAsync<InvalidOperationException>(() => ReadAsync(bulk, "nothing", 0, 0));

        var keys = new List<string>();
        await foreach (var entry in storage.SnapshotAsync(Cancel))
        {
            keys.Add(entry.Key);
        }

        Assert.Equal(["empty", "large"], keys.Order());
    }

    [Theory]
    [InlineData(10, 5)]
    [InlineData(10, 11)]
    [InlineData(-1, 0)]
    [InlineData(StorageLimits.MaxValueBytes + 1L, 0)]
    public async Task Stream_whose_length_is_wrong_is_refused_and_stores_nothing(long announced, int sent)
    {
        await using var plugin = await StartAsync(StorageProtocol.Version2);
        using var call = new StorageBulk.StorageBulkClient(plugin.Invoker).PutStream(cancellationToken: Cancel);

        await call.RequestStream.WriteAsync(
            new PutPiece { Key = "key", TotalLength = announced, Data = ByteString.CopyFrom(new byte[sent]) }, Cancel);
        await call.RequestStream.CompleteAsync();
        var e = await Assert.ThrowsAsync<RpcException>(async () => await call.ResponseAsync);

        Assert.Equal(StatusCode.InvalidArgument, e.StatusCode);
        var storage = new StorageClient(plugin.Invoker, TimeSpan.FromSeconds(30), TimeProvider.System);
        Assert.Null(await storage.GetAsync("key", Cancel));
    }

    [Fact]
    public async Task Version_1_offers_version_1_and_nothing_else()
    {
        await using var plugin = await StartAsync(StorageProtocol.Version1);
        var storage = new StorageClient(plugin.Invoker, TimeSpan.FromSeconds(30), TimeProvider.System);

        await storage.PutAsync("key", "1"u8.ToArray(), Cancel);

        Assert.Equal(1, plugin.ProtocolVersion);
        Assert.Equal("1"u8.ToArray(), (await storage.GetAsync("key", Cancel))!.Value.ToArray());
        var e = await Assert.ThrowsAsync<RpcException>(
            async () => await new StorageScan.StorageScanClient(plugin.Invoker).StatAsync(new StatRequest(), cancellationToken: Cancel));
        Assert.Equal(StatusCode.Unimplemented, e.StatusCode);
    }

    [Fact]
    public async Task Launcher_streams_large_values_and_sends_batches_where_the_backend_takes_them()
    {
        var launcher = new PluginBackendLauncher(NullLogger.Instance, TimeProvider.System);
        await using var backend = await launcher.StartAsync(new BackendCatalog().Find(BackendCatalog.Memory), Cancel);
        var large = new byte[20 << 20];
        new Random(2).NextBytes(large);

        await backend.PutAsync("large", large, Cancel);
        await backend.PutManyAsync([new("a", new byte[] { 1 }), new("b", new byte[] { 2 })], Cancel);

        Assert.Equal(large, (await backend.GetAsync("large", Cancel))!.Value.ToArray());
        Assert.Equal(3, (await backend.StatAsync(Cancel)).Entries);
    }

    private static async Task<byte[]> ReadAsync(StorageBulkClient bulk, string key, long offset, long length)
    {
        var bytes = new List<byte>();
        await foreach (var (total, piece) in bulk.GetAsync(key, offset, length, Cancel))
        {
            bytes.AddRange(total >= 0 ? piece.ToArray() : throw new InvalidOperationException("not there"));
        }

        return [.. bytes];
    }

    private static async Task<PluginClient> StartAsync(params int[] versions)
    {
        var spec = new BackendCatalog().Find(BackendCatalog.Memory);
        var result = await PluginHost.StartAsync(
            new PluginStartOptions
            {
                Executable = spec.Executable,
                Cookie = new MagicCookie(StorageProtocol.CookieKey, StorageProtocol.CookieValue),
                Versions = versions,
            },
            Cancel);
        Assert.True(result.IsReady, result.IsReady ? "" : result.Failure.Message);
        return result.Client;
    }
}
