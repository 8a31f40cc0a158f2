using System.Net;
using System.Net.Sockets;
using PluginKit.Protocol.Handshake;

namespace PluginKit.Plugin.Serving;

/// <summary>Takes a port of the loopback interface.</summary>
internal static class PortRange
{
    /// <summary>Takes the first free port.</summary>
    /// <param name="min">The first to try; 0 with <paramref name="max"/> 0 for any port.</param>
    /// <param name="max">The last to try.</param>
    /// <returns>A socket that listens already: two plugins that start together never get the same port.</returns>
    /// <exception cref="IOException">The range is empty, or all its ports are taken.</exception>
    public static Socket Bind(int min, int max)
    {
        if (min > max)
        {
            throw new IOException($"{PluginVariables.MinPort} ({min}) is greater than {PluginVariables.MaxPort} ({max})");
        }

        for (var port = min; port <= Math.Min(max, IPEndPoint.MaxPort); port++)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                // Without it Linux lets two sockets bind the same port as long as neither listens.
                socket.ExclusiveAddressUse = true;
                socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
                socket.Listen();
                return socket;
            }
            catch (SocketException)
            {
                // Taken: the next one.
                socket.Dispose();
            }
        }

        throw new IOException($"no free TCP port between {min} and {max} ({PluginVariables.MinPort}, {PluginVariables.MaxPort})");
    }
}
