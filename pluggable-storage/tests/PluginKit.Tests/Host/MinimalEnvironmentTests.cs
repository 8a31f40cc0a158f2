using PluginKit.Host;

namespace PluginKit.Tests.Host;

public sealed class MinimalEnvironmentTests
{
    [Fact]
    public void Pick_keeps_what_programs_need_and_no_secret()
    {
        var all = new System.Collections.Hashtable
        {
            ["PATH"] = "/bin",
            ["LC_ALL"] = "C",
            ["DOTNET_ROOT"] = "/d",
            ["AWS_SECRET_ACCESS_KEY"] = "s",
            ["PLUGIN_CLIENT_CERT"] = "c",
        };

        Assert.Equal(["DOTNET_ROOT", "LC_ALL", "PATH"], MinimalEnvironment.Pick(all).Keys.Order());
    }
}
