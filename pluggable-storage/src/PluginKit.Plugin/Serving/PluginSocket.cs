using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using PluginKit.Plugin.Lifetime;
using PluginKit.Protocol.Handshake;

namespace PluginKit.Plugin.Serving;

/// <summary>The socket a plugin listens on: a fresh name only its owner may open, removed at every end.</summary>
internal sealed class PluginSocket : IDisposable
{
    private const uint OwnerOnly = 0x3F; // octal 077: nothing for group and others

    private readonly string? _group;

    private PluginSocket(PluginNetwork network, string address, string? group) =>
        (Network, Address, _group) = (network, address, group);

    public PluginNetwork Network { get; }

    public string Address { get; }

    public static PluginSocket Create(PluginEnvironment environment)
    {
        if (OperatingSystem.IsWindows())
        {
            return new PluginSocket(PluginNetwork.Tcp, FreePort(environment.Ports), null);
        }

        // TMPDIR, as Go: a host that sets no folder expects the socket in the temporary one.
        var directory = environment.SocketDirectory ?? Path.GetTempPath();
        var name = "plugin" + RandomNumberGenerator.GetInt32(int.MaxValue).ToString(CultureInfo.InvariantCulture);
        return new PluginSocket(PluginNetwork.Unix, Path.Combine(directory, name), environment.SocketGroup);
    }

    public void Apply(KestrelServerOptions kestrel, Action<ListenOptions> configure)
    {
        if (Network == PluginNetwork.Unix)
        {
            kestrel.ListenUnixSocket(Address, configure);
        }
        else
        {
            kestrel.Listen(IPEndPoint.Parse(Address), configure);
        }
    }

    public async Task BindAsync(WebApplication app, CancellationToken cancellationToken)
    {
        if (Network != PluginNetwork.Unix || OperatingSystem.IsWindows())
        {
            await app.StartAsync(cancellationToken);
            return;
        }

        // The mask keeps the socket closed to others between bind and chmod.
        var mask = Libc.SetFileModeMask(OwnerOnly);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        finally
        {
            _ = Libc.SetFileModeMask(mask);
        }

        if (_group is not null)
        {
            SocketGroup.Grant(Address, _group);
        }
    }

    public void Remove()
    {
        if (Network == PluginNetwork.Unix)
        {
            File.Delete(Address);
        }
    }

    public void Dispose() => Remove();

    private static string FreePort((int Min, int Max) ports)
    {
        for (var port = ports.Min; port <= ports.Max; port++)
        {
            using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                probe.Bind(new IPEndPoint(IPAddress.Loopback, port));
                return probe.LocalEndPoint!.ToString()!;
            }
            catch (SocketException)
            {
                // Taken: the next one.
            }
        }

        throw new IOException(
            $"no free TCP port between {ports.Min} and {ports.Max} ({PluginVariables.MinPort}, {PluginVariables.MaxPort})");
    }
}
