using System.Text;
using PluginKit.Protocol.Handshake;

namespace PluginKit.Plugin.Serving;

/// <summary>The raw standard output: Console.Out could add a preamble, or CR before LF.</summary>
internal static class StandardOutput
{
    public static async Task WriteLineAsync(HandshakeLine line, CancellationToken cancellationToken)
    {
        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"), cancellationToken);
        await output.FlushAsync(cancellationToken);
    }
}
