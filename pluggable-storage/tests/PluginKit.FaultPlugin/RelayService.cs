using System.Diagnostics;
using System.Globalization;
using Grpc.Core;
using Microsoft.Extensions.Logging;
using PluginKit.FaultPlugin.Wire;
using PluginKit.Protocol.Brokering;
using PluginKit.Serving;

namespace PluginKit.FaultPlugin;

/// <summary>Says, dials, accepts, logs or fails as it is told.</summary>
public sealed partial class RelayService(PluginBroker broker, ILogger<RelayService> logger) : Relay.RelayBase
{
    private static readonly Action<ILogger, string, int, Exception?> Noticed =
        LoggerMessage.Define<string, int>(LogLevel.Warning, new EventId(42, "Noticed"), "noticed {what} {count} times");

    /// <inheritdoc/>
    public override async Task<Text> Call(Text request, ServerCallContext context)
    {
        var words = request.Value.Split(' ', 3);
        switch (words[0])
        {
            case "dial":
                using (var channel = broker.Dial(uint.Parse(words[1], CultureInfo.InvariantCulture)))
                {
                    return await new Relay.RelayClient(channel).CallAsync(
                        new Text { Value = words[2] }, cancellationToken: context.CancellationToken);
                }

            case "accept":
                var id = uint.Parse(words[1], CultureInfo.InvariantCulture);
                // It serves until the broker is closed, with the plugin.
                await BrokerServer.StartAsync(broker, id, app => RelayMapping.Map(app, "plugin"), null, context.CancellationToken);
                return new Text { Value = "accepting" };
            case "log":
                LogWithScope();
                return new Text { Value = Activity.Current?.TraceId.ToHexString() ?? "" };
            case "environment":
                return new Text { Value = string.Join('\n', Environment.GetEnvironmentVariables().Keys.Cast<string>().Order(StringComparer.Ordinal)) };
            case "exit":
                Environment.Exit(int.Parse(words[1], CultureInfo.InvariantCulture));
                return new Text();
            case "crash":
                Environment.FailFast("as told");
                return new Text();
            case "large":
                return new Text { Value = new string('x', int.Parse(words[1], CultureInfo.InvariantCulture)) };
            default:
                return new Text { Value = "plugin heard " + request.Value };
        }
    }

    private void LogWithScope()
    {
        using var scope = logger.BeginScope(new Dictionary<string, object> { ["tenant"] = "acme" });
        Noticed(logger, "odd bytes", 3, new InvalidOperationException("as told"));
    }
}
