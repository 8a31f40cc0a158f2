using System.Globalization;
using System.Runtime.Versioning;
using PluginKit.Plugin.Lifetime;
using PluginKit.Protocol.Handshake;

namespace PluginKit.Plugin.Serving;

/// <summary>Opens a socket to a group of users.</summary>
internal static class SocketGroup
{
    private const string GroupFile = "/etc/group";

    [UnsupportedOSPlatform("windows")]
    public static void Grant(string socket, string group)
    {
        var id = Find(group)
            ?? throw new IOException($"{PluginVariables.SocketGroup}: there is no group '{group}' in {GroupFile}");
        if (Libc.ChangeOwner(socket, uint.MaxValue, id) != 0)
        {
            throw new IOException($"{PluginVariables.SocketGroup}: this process may not give {socket} to group '{group}'");
        }

        File.SetUnixFileMode(
            socket, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite);
    }

    private static uint? Find(string group)
    {
        if (uint.TryParse(group, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return id;
        }

        // name:password:id:members
        var entry = File.ReadLines(GroupFile).Select(line => line.Split(':')).FirstOrDefault(f => f.Length > 2 && f[0] == group);
        return entry is not null && uint.TryParse(entry[2], NumberStyles.None, CultureInfo.InvariantCulture, out id) ? id : null;
    }
}
