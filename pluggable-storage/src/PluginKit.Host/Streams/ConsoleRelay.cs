using Grpc.Core;
using Microsoft.Extensions.Logging;
using PluginKit.Protocol.Logging;
using PluginKit.Protocol.Wire;

namespace PluginKit.Host.Streams;

/// <summary>Fetches what the plugin's code wrote to its console (GRPCStdio) and logs it by lines.</summary>
internal sealed class ConsoleRelay(ILogger logger, string pluginId, int linesPerSecond, TimeProvider time)
{
    private const int MaxLine = 64 * 1024;

    private readonly RateLimit _limit = new(linesPerSecond, time);

    /// <summary>Reads until the plugin ends. A plugin that does not offer it, or goes away, just ends it.</summary>
    public async Task RunAsync(CallInvoker invoker, CancellationToken cancellationToken)
    {
        var standardOutput = new BoundedLineReader(MaxLine, (line, _) => Log("stdout", line));
        var standardError = new BoundedLineReader(MaxLine, (line, _) => Log("stderr", line));
        try
        {
            using var call = new GRPCStdio.GRPCStdioClient(invoker).StreamStdio(new Google.Protobuf.WellKnownTypes.Empty(), cancellationToken: cancellationToken);
            await foreach (var piece in call.ResponseStream.ReadAllAsync(cancellationToken))
            {
                (piece.Channel switch
                {
                    StdioData.Types.Channel.Stdout => standardOutput,
                    StdioData.Types.Channel.Stderr => standardError,
                    _ => null,
                })?.Feed(piece.Data.Span);
            }
        }
        catch (Exception e) when (e is RpcException or OperationCanceledException)
        {
            // Unimplemented, Unavailable, Cancelled: there is nothing more to read.
        }

        standardOutput.Complete();
        standardError.Complete();
    }

    private void Log(string stream, string line)
    {
        if (_limit.TryTake(out _))
        {
            PluginLog.ConsoleLine(logger, pluginId, stream, line);
        }
    }
}
