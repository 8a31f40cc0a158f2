using PluginKit.Host;
using PluginKit.Protocol.Handshake;

namespace PluginKit.FaultPlugin;

/// <summary>A host in a process of its own, to be killed: starts a plugin, says where it is, and waits.</summary>
internal static class HostMode
{
    /// <param name="arguments">The plugin's executable and arguments.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var result = await PluginHost.StartAsync(
            new PluginStartOptions
            {
                Executable = arguments[0],
                Arguments = arguments[1..],
                Cookie = new MagicCookie("FAULT_PLUGIN", "yes"),
                Versions = [1, 3],
            },
            CancellationToken.None);
        if (!result.IsReady)
        {
            await Console.Error.WriteLineAsync(result.Failure.Message);
            return 2;
        }

        Console.WriteLine($"{result.Client.ProcessId} {result.Client.Address.Address}");
        // A line on standard input asks for an orderly end.
        await Console.In.ReadLineAsync();
        await result.Client.StopAsync(CancellationToken.None);
        return 0;
    }
}
