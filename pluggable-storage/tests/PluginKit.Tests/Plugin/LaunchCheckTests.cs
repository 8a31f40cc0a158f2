using PluginKit.Plugin;
using PluginKit.Plugin.Lifetime;
using PluginKit.Protocol.Handshake;

namespace PluginKit.Tests.Plugin;

public sealed class LaunchCheckTests
{
    private static readonly Dictionary<int, PluginSet> OneVersion = new() { [1] = new(_ => { }) };

    [Theory]
    [InlineData("K", "v", true)]
    [InlineData("K", "other", false)]
    [InlineData("L", "v", false)]
    public void Explain_lets_only_the_right_cookie_pass(string key, string value, bool passes)
    {
        var environment = PluginEnvironment.Of(new Dictionary<string, string> { [key] = value });

        var refusal = LaunchCheck.Explain(new PluginServerOptions { Cookie = new("K", "v"), Versions = OneVersion }, environment);

        Assert.Equal(passes, refusal is null);
        Assert.True(passes || refusal!.StartsWith("This binary is a plugin.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "v")]
    [InlineData("K", "")]
    public void Explain_empty_cookie_is_a_mistake_of_the_author(string key, string value)
    {
        var options = new PluginServerOptions { Cookie = new MagicCookie(key, value), Versions = OneVersion };

        Assert.StartsWith("Misconfigured ServeConfig", LaunchCheck.Explain(options, PluginEnvironment.Of(new Dictionary<string, string>())));
    }
}
