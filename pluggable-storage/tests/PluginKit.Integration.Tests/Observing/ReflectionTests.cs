using Google.Protobuf.Reflection;
using Grpc.Core;
using Grpc.Reflection.V1;
using PluginKit.Host;

namespace PluginKit.Integration.Tests.Observing;

/// <summary>What tools such as grpcurl ask of a plugin.</summary>
public sealed class ReflectionTests
{
    private static readonly string[] Expected =
    [
        "grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection", "grpc.reflection.v1alpha.ServerReflection",
        "plugin.GRPCBroker", "plugin.GRPCController", "plugin.GRPCStdio", "pluginkit.test.Relay",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reflection_v1_lists_all_services_and_describes_them()
    {
        await using var client = await StartAsync();
        using var call = new ServerReflection.ServerReflectionClient(client.Invoker).ServerReflectionInfo(cancellationToken: Token);

        var services = await AskAsync(call, new ServerReflectionRequest { ListServices = "" });
        var file = await AskAsync(call, new ServerReflectionRequest { FileContainingSymbol = "pluginkit.test.Relay.Call" });
        var none = await AskAsync(call, new ServerReflectionRequest { FileContainingSymbol = "pluginkit.test.Nothing" });

        Assert.Equal(Expected, services.ListServicesResponse.Service.Select(s => s.Name).Order(StringComparer.Ordinal));
        var described = FileDescriptorProto.Parser.ParseFrom(file.FileDescriptorResponse.FileDescriptorProto[0]);
        Assert.Contains(described.Service, s => s.Name == "Relay" && s.Method.Any(m => m.Name == "Call"));
        Assert.Equal((int)StatusCode.NotFound, none.ErrorResponse.ErrorCode);
    }

    [Fact]
    public async Task Reflection_v1alpha_answers_older_tools()
    {
        await using var client = await StartAsync();
        using var call = new Grpc.Reflection.V1Alpha.ServerReflection.ServerReflectionClient(client.Invoker).ServerReflectionInfo(cancellationToken: Token);

        await call.RequestStream.WriteAsync(new Grpc.Reflection.V1Alpha.ServerReflectionRequest { ListServices = "" }, Token);
        Assert.True(await call.ResponseStream.MoveNext(Token));

        Assert.Equal(Expected, call.ResponseStream.Current.ListServicesResponse.Service.Select(s => s.Name).Order(StringComparer.Ordinal));
    }

    private static Task<PluginClient> StartAsync() => FaultPluginProcess.StartAsync(FaultPluginProcess.Options("healthy"));

    private static async Task<ServerReflectionResponse> AskAsync(
        AsyncDuplexStreamingCall<ServerReflectionRequest, ServerReflectionResponse> call, ServerReflectionRequest request)
    {
        await call.RequestStream.WriteAsync(request, Token);
        Assert.True(await call.ResponseStream.MoveNext(Token));
        return call.ResponseStream.Current;
    }
}
