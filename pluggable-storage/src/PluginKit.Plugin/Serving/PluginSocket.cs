using System.Globalization;
using System.Net;
using System.Net.Sockets;
using PluginKit.Plugin.Lifetime;
using PluginKit.Protocol.Connections;
using PluginKit.Protocol.Handshake;

namespace PluginKit.Plugin.Serving;

/// <summary>The socket a plugin listens on: bound at once, reachable for its owner only, its file removed at every end.</summary>
internal sealed class PluginSocket : IDisposable
{
    private readonly string? _group;

    private PluginSocket(PluginNetwork network, string address, string? group, Socket? bound) =>
        (Network, Address, _group, Bound) = (network, address, group, bound);

    public PluginNetwork Network { get; }

    public string Address { get; }

    /// <summary>The socket, when it had to be bound to know its address (TCP).</summary>
    public Socket? Bound { get; }

    /// <exception cref="IOException">No port is free, or the folder's path is too long.</exception>
    public static PluginSocket Create(PluginEnvironment environment, PluginNetwork wanted)
    {
        if (OperatingSystem.IsWindows() || wanted == PluginNetwork.Tcp)
        {
            var bound = PortRange.Bind(environment.Ports.Min, environment.Ports.Max);
            return new PluginSocket(PluginNetwork.Tcp, bound.LocalEndPoint!.ToString()!, null, bound);
        }

        var path = NewPath(environment);
        var length = System.Text.Encoding.UTF8.GetByteCount(path);
        return length <= HandshakeParser.MaxSocketPath
            ? new PluginSocket(PluginNetwork.Unix, path, environment.SocketGroup, null)
            : throw new IOException(
                $"the socket path {path} has {length} bytes, {HandshakeParser.MaxSocketPath} are possible; set {PluginVariables.SocketDirectory} or TMPDIR to a shorter folder");
    }

    /// <summary>Makes a path for a socket. TMPDIR, as Go: a host that sets no folder expects its sockets in the temporary one.</summary>
    // The name is no secret, the mode of the file protects it; a cryptographic generator would load OpenSSL at every start.
    public static string NewPath(PluginEnvironment environment) => Path.Combine(
        environment.SocketDirectory ?? Path.GetTempPath(),
        "plugin" + Random.Shared.Next().ToString(CultureInfo.InvariantCulture));

    /// <summary>Makes the listening socket for Kestrel.</summary>
    public Socket CreateListener()
    {
        if (Bound is not null)
        {
            return Bound;
        }

        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        PrivateSocketFile.Bind(socket, Address);
        return socket;
    }

    /// <summary>Opens the socket file to the group of users the host named.</summary>
    /// <exception cref="IOException">There is no such group, or this process may not.</exception>
    public void Publish() => Publish(Address);

    /// <inheritdoc cref="Publish()"/>
    public void Publish(string path)
    {
        if (_group is not null && !OperatingSystem.IsWindows())
        {
            SocketGroup.Grant(path, _group);
        }
    }

    public void Remove()
    {
        if (Network == PluginNetwork.Unix)
        {
            File.Delete(Address);
        }
    }

    public void Dispose()
    {
        Bound?.Dispose();
        Remove();
    }
}
