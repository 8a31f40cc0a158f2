using PluginKit.Host.Connection;
using PluginKit.Host.Launching;
using PluginKit.Host.Streams;
using PluginKit.Protocol.Security;

namespace PluginKit.Host.Starting;

/// <summary>Connects to a plugin that listens and waits until it says SERVING.</summary>
internal sealed record ConnectAttempt(PluginStartOptions Options, string Id, IPluginProcess Process, PluginAddress Address, int Version)
{
    public PinnedTls? Tls { get; init; }

    /// <summary>Whether the process is another's: then stopping leaves it running.</summary>
    public bool IsBorrowed { get; init; }

    public required string Folder { get; init; }

    public required StderrTail Stderr { get; init; }

    public required Action Release { get; init; }

    public async Task<(PluginClient? Client, PluginStartFailure? Failure)> RunAsync(CancellationToken cancellationToken)
    {
        var connection = new PluginConnection(Address, Tls, Options.Multiplex, () => !Process.Exited.IsCompleted, Options.AnswersInline, Options.Time);
        var broker = HostBroker.Create(Process, Folder, Address.Network, Tls, Options.Time);
        var client = new PluginClient(this, connection, broker);
        PluginStartFailure? failure = null;
        var isDecided = false;
        try
        {
            failure = await new Readiness(Options, Process, Address, connection, connection.Channel.CreateCallInvoker()).WaitAsync(cancellationToken);
            isDecided = true;
        }
        finally
        {
            if (!isDecided || failure is not null)
            {
                await broker.DisposeAsync();
                await connection.DisposeAsync();
            }
        }

        if (failure is not null)
        {
            return (null, failure);
        }

        client.Begin();
        return (client, null);
    }
}
