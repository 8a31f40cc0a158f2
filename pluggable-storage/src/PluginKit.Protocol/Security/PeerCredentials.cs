using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace PluginKit.Protocol.Security;

/// <summary>Who is at the other end of a Unix socket, as the kernel says.</summary>
/// <param name="ProcessId">The process that connected or listened.</param>
/// <param name="UserId">Its effective user.</param>
public readonly partial record struct PeerCredentials(int ProcessId, uint UserId)
{
    private const int SolSocket = 1;
    private const int SoPeerCred = 17;

    /// <summary>The effective user of this process.</summary>
    public static uint OwnUserId => GetEffectiveUserId();

    /// <summary>Asks the kernel.</summary>
    /// <param name="socket">A connected Unix socket.</param>
    /// <returns>The answer, or null where the system has no such question (it exists on Linux).</returns>
    public static PeerCredentials? Of(Socket socket)
    {
        ArgumentNullException.ThrowIfNull(socket);
        if (!OperatingSystem.IsLinux() || socket.AddressFamily != AddressFamily.Unix)
        {
            return null;
        }

        Span<byte> data = stackalloc byte[12];
        return socket.GetRawSocketOption(SolSocket, SoPeerCred, data) == data.Length
            ? new PeerCredentials(MemoryMarshal.Read<int>(data), MemoryMarshal.Read<uint>(data[4..]))
            : null;
    }

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint GetEffectiveUserId();
}
