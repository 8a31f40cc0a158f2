using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace PluginKit.Plugin;

/// <summary>The services of one application version.</summary>
/// <param name="Map">Maps the gRPC services: <c>app => app.MapGrpcService&lt;Greeter&gt;()</c>.</param>
public sealed record PluginSet(Action<IEndpointRouteBuilder> Map)
{
    /// <summary>Registers what the services need; null when they need nothing.</summary>
    public Action<IServiceCollection>? Configure { get; init; }
}
