using System.Globalization;
using System.Security.Cryptography;
using Grpc.Core;
using PluginKit.Host.Launching;
using PluginKit.Protocol.Brokering;
using PluginKit.Protocol.Handshake;
using PluginKit.Protocol.Security;
using PluginKit.Protocol.Wire;

namespace PluginKit.Host.Connection;

/// <summary>Keeps the broker's control stream with a plugin open.</summary>
internal static class HostBroker
{
    /// <summary>Makes the broker of a plugin.</summary>
    /// <param name="process">Translates the plugin's addresses.</param>
    /// <param name="folder">Where the host's sockets go; only the host's user may look into it.</param>
    /// <param name="network">The kind of sockets both sides can reach.</param>
    /// <param name="tls">As on the main connection.</param>
    /// <param name="time">The clock.</param>
    public static PluginBroker Create(IPluginProcess process, string folder, PluginNetwork network, PinnedTls? tls, TimeProvider time) => new(new BrokerSettings
    {
        NewAddress = () => (network, network == PluginNetwork.Tcp ? "127.0.0.1:0" : NewPath(folder)),
        Translate = process.ToHostAddress,
        CheckPeer = tls is null ? PeerCheck.EnsureOwnUser : _ => { },
        Tls = tls,
        Time = time,
    });

    /// <summary>Opens the control stream and reads it to its end; a plugin without a broker just ends it.</summary>
    public static async Task RunAsync(PluginBroker broker, PluginConnection connection, CallInvoker invoker, CancellationToken cancellationToken)
    {
        try
        {
            using var call = new GRPCBroker.GRPCBrokerClient(invoker).StartStream(cancellationToken: cancellationToken);
            // The plugin has seen the stream when its headers come; go-plugin sends none before its first message.
            using var sender = new ControlSender(call.RequestStream);
            broker.Attach(sender.SendAsync, connection.Router);
            await foreach (var info in call.ResponseStream.ReadAllAsync(cancellationToken))
            {
                await broker.ReceiveAsync(info, cancellationToken);
            }

            broker.Detach("the plugin closed the broker's control stream");
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.Unimplemented)
        {
            broker.Detach("the plugin has no broker (plugin.GRPCBroker is not served)");
        }
        catch (Exception e) when (e is RpcException or OperationCanceledException or BrokerException)
        {
            broker.Detach("the broker's control stream has ended");
        }
    }

    private static string NewPath(string folder) =>
        Path.Combine(folder, "host" + RandomNumberGenerator.GetInt32(int.MaxValue).ToString(CultureInfo.InvariantCulture));
}
