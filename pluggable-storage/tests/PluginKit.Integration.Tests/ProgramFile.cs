using PluginKit.Host;
using PluginKit.Host.Starting;
using PluginKit.Protocol.Handshake;

namespace PluginKit.Integration.Tests;

/// <summary>A copy of a small program of the system, damaged.</summary>
internal sealed class ProgramFile : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), "program-" + Guid.NewGuid().ToString("N"));

    public ProgramFile(Action<byte[]> damage, UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)
    {
        var bytes = File.ReadAllBytes("/bin/true");
        damage(bytes);
        File.WriteAllBytes(_path, bytes);
        File.SetUnixFileMode(_path, mode);
    }

    public async Task<PluginStartFailure> FailAsync()
    {
        var options = new PluginStartOptions { Executable = _path, Cookie = new MagicCookie("A", "b"), Versions = [1], MutualTls = false };
        var result = await PluginHost.StartAsync(options, TestContext.Current.CancellationToken);
        Assert.False(result.IsReady);
        return result.Failure;
    }

    public void Dispose() => File.Delete(_path);
}
