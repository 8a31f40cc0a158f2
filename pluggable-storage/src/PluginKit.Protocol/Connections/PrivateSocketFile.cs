using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace PluginKit.Protocol.Connections;

/// <summary>Makes socket files that only their owner may open, from the first moment on.</summary>
public static partial class PrivateSocketFile
{
    private const uint OwnerOnly = 0x3F; // octal 077: nothing for group and others

    /// <summary>Binds a Unix socket.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="path">A path where there is no file yet.</param>
    /// <exception cref="SocketException">The path is taken, too long, or in a folder that is not there.</exception>
    public static void Bind(Socket socket, string path)
    {
        ArgumentNullException.ThrowIfNull(socket);
        // The mask keeps the file closed to others between bind and chmod.
        var mask = OperatingSystem.IsWindows() ? 0 : SetFileModeMask(OwnerOnly);
        try
        {
            socket.Bind(new UnixDomainSocketEndPoint(path));
        }
        finally
        {
            if (!OperatingSystem.IsWindows())
            {
                _ = SetFileModeMask(mask);
            }
        }
    }

    [LibraryImport("libc", EntryPoint = "umask")]
    private static partial uint SetFileModeMask(uint mask);
}
