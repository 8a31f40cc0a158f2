using Google.Protobuf;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Net.Client;
using Grpc.Reflection.V1Alpha;
using Storage.Contracts;
using Storage.Contracts.Wire;

namespace Storage.Http.Tests.Rpc;

public sealed class RpcInterfaceTests : IAsyncLifetime
{
    private RunningServer _server = null!;
    private GrpcChannel _channel = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.StartAsync(Cancel);
        _channel = GrpcChannel.ForAddress(
            _server.GrpcAddress, new GrpcChannelOptions { MaxReceiveMessageSize = StorageLimits.MaxMessageBytes, MaxSendMessageSize = null });
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Put_over_grpc_is_read_over_http_and_the_other_way_round()
    {
        await using var client = Client();

        await client.PutAsync("a/../b", new byte[5 << 20], Cancel);
        using var read = await _server.SendAsync(HttpMethod.Get, "/v1/objects/a/../b");
        await _server.SendAsync(HttpMethod.Put, "/v1/objects/c", [7]);

        Assert.Equal(5 << 20, read.Content.Headers.ContentLength);
        Assert.Equal([7], (await client.GetAsync("c", Cancel))!.Value.ToArray());
        Assert.True(await client.DeleteAsync("c", Cancel));
        Assert.Null(await client.GetAsync("c", Cancel));
    }

    [Fact]
    public async Task Largest_value_under_the_largest_key_passes_and_one_byte_more_is_refused()
    {
        var storage = new Contracts.V1.Storage.StorageClient(_channel);
        var key = new string('k', StorageLimits.MaxKeyBytes);
        var value = ByteString.CopyFrom(new byte[StorageLimits.MaxValueBytes]);

        await storage.PutAsync(new Contracts.V1.PutRequest { Key = key, Value = value }, cancellationToken: Cancel);
        var read = await storage.GetAsync(new Contracts.V1.GetRequest { Key = key }, cancellationToken: Cancel);
        var longer = await Assert.ThrowsAsync<RpcException>(async () => await storage.PutAsync(
            new Contracts.V1.PutRequest { Key = "k", Value = ByteString.CopyFrom(new byte[StorageLimits.MaxValueBytes + 1]) }, cancellationToken: Cancel));

        Assert.Equal(StorageLimits.MaxValueBytes, read.Value.Length);
        Assert.Equal(StatusCode.InvalidArgument, longer.StatusCode);
    }

    [Fact]
    public async Task Key_over_the_limit_is_invalid_argument()
    {
        var storage = new Contracts.V1.Storage.StorageClient(_channel);

        var e = await Assert.ThrowsAsync<RpcException>(
            async () => await storage.GetAsync(new Contracts.V1.GetRequest { Key = new string('k', 70_000) }, cancellationToken: Cancel));

        Assert.Equal(StatusCode.InvalidArgument, e.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("storage.v1.Storage")]
    public async Task Health_of_the_service_is_serving(string service)
    {
        var answer = await new Health.HealthClient(_channel).CheckAsync(new HealthCheckRequest { Service = service }, cancellationToken: Cancel);

        Assert.Equal(HealthCheckResponse.Types.ServingStatus.Serving, answer.Status);
    }

    [Fact]
    public async Task Health_of_an_unknown_service_is_not_found_for_check_and_service_unknown_for_watch()
    {
        var health = new Health.HealthClient(_channel);
        var request = new HealthCheckRequest { Service = "other" };

        var e = await Assert.ThrowsAsync<RpcException>(async () => await health.CheckAsync(request, cancellationToken: Cancel));
        using var watch = health.Watch(request, cancellationToken: Cancel);

        Assert.Equal(StatusCode.NotFound, e.StatusCode);
        Assert.True(await watch.ResponseStream.MoveNext(Cancel));
        Assert.Equal(HealthCheckResponse.Types.ServingStatus.ServiceUnknown, watch.ResponseStream.Current.Status);
    }

    [Fact]
    public async Task Reflection_lists_the_services()
    {
        using var call = new ServerReflection.ServerReflectionClient(_channel).ServerReflectionInfo(cancellationToken: Cancel);
        await call.RequestStream.WriteAsync(new ServerReflectionRequest { ListServices = "" }, Cancel);
        Assert.True(await call.ResponseStream.MoveNext(Cancel));
        await call.RequestStream.CompleteAsync();

        var names = call.ResponseStream.Current.ListServicesResponse.Service.Select(s => s.Name).ToList();

        Assert.Contains("storage.v1.Storage", names);
        Assert.Contains("grpc.health.v1.Health", names);
    }

    private StorageClient Client() => new(_channel.CreateCallInvoker(), TimeSpan.FromSeconds(30), TimeProvider.System, "");
}
