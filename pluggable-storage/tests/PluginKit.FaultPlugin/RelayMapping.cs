using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PluginKit.FaultPlugin.Wire;

namespace PluginKit.FaultPlugin;

/// <summary>Maps a relay that only answers, for the far end of broker connections.</summary>
public static class RelayMapping
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder app, string name)
    {
        if (name == "host")
        {
            app.MapGrpcService<HostRelay>();
        }
        else
        {
            app.MapGrpcService<PluginRelay>();
        }
    }

    /// <summary>The host's end.</summary>
    public sealed class HostRelay : Relay.RelayBase
    {
        /// <inheritdoc/>
        public override Task<Text> Call(Text request, ServerCallContext context) => Task.FromResult(new Text { Value = "host heard " + request.Value });
    }

    /// <summary>The plugin's end.</summary>
    public sealed class PluginRelay : Relay.RelayBase
    {
        /// <inheritdoc/>
        public override Task<Text> Call(Text request, ServerCallContext context) =>
            Task.FromResult(new Text { Value = "plugin's own connection heard " + request.Value });
    }
}
