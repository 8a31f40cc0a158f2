using PluginKit.Host;
using PluginKit.Host.Starting;
using PluginKit.Protocol.Handshake;

namespace PluginKit.Integration.Tests;

/// <summary>A plugin that is a shell script, started without TLS unless told otherwise.</summary>
internal sealed class ScriptPlugin : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), "script-plugin-" + Guid.NewGuid().ToString("N"));

    public ScriptPlugin(string body, string interpreter = "/bin/sh")
    {
        File.WriteAllText(_path, $"#!{interpreter}\n{body}\n");
        File.SetUnixFileMode(_path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public PluginStartOptions Options => new()
    {
        Name = "script",
        Executable = _path,
        Cookie = new MagicCookie("SCRIPT_PLUGIN", "yes"),
        Versions = [1, 3],
        MutualTls = false,
        StartTimeout = TimeSpan.FromSeconds(5),
        ReadyTimeout = TimeSpan.FromMilliseconds(400),
    };

    public async Task<PluginStartFailure> FailAsync(Func<PluginStartOptions, PluginStartOptions>? change = null)
    {
        var options = change is null ? Options : change(Options);
        var result = await PluginHost.StartAsync(options, TestContext.Current.CancellationToken);
        Assert.False(result.IsReady);
        return result.Failure;
    }

    public void Dispose() => File.Delete(_path);
}
