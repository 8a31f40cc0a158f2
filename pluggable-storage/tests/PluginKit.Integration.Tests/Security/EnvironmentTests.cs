using PluginKit.FaultPlugin.Wire;
using PluginKit.Host;

namespace PluginKit.Integration.Tests.Security;

/// <summary>What a plugin, and who looks at its process, learns of the host.</summary>
public sealed class EnvironmentTests
{
    private const string Secret = "PLUGINKIT_TEST_SECRET";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Plugin_gets_the_hosts_variables_only_when_told(bool inherit)
    {
        Environment.SetEnvironmentVariable(Secret, "x");
        await using var client = await FaultPluginProcess.StartAsync(FaultPluginProcess.Options("relay") with { InheritEnvironment = inherit });

        var names = (await new Relay.RelayClient(client.Invoker).CallAsync(new Text { Value = "environment" }, cancellationToken: Token)).Value.Split('\n');

        Assert.Equal(inherit, names.Contains(Secret));
        Assert.Contains("PATH", names);
        Assert.Contains("PLUGIN_PROTOCOL_VERSIONS", names);
    }

    [Fact]
    public async Task No_private_key_and_no_certificate_is_on_the_command_line_or_in_the_environment()
    {
        await using var client = await FaultPluginProcess.StartAsync(FaultPluginProcess.Options("healthy"));

        var commandLine = await File.ReadAllTextAsync($"/proc/{client.ProcessId}/cmdline", Token);
        var environment = await File.ReadAllTextAsync($"/proc/{client.ProcessId}/environ", Token);

        Assert.Equal($"{FaultPluginProcess.Executable}\0healthy\0", commandLine);
        Assert.Contains("BEGIN CERTIFICATE", environment, StringComparison.Ordinal);
        Assert.DoesNotContain("PRIVATE KEY", environment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pinned_program_runs_and_another_is_refused()
    {
        var sum = System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(FaultPluginProcess.Executable, Token));
        var client = await FaultPluginProcess.StartAsync(FaultPluginProcess.Options("healthy") with { Sha256 = sum });
        Assert.Equal(FaultPluginProcess.Executable, File.ResolveLinkTarget($"/proc/{client.ProcessId}/exe", returnFinalTarget: false)?.FullName);
        await client.StopAsync(Token);

        sum[31] ^= 1;
        var result = await PluginHost.StartAsync(FaultPluginProcess.Options("healthy") with { Sha256 = sum }, Token);

        Assert.Equal(Host.Starting.StartFailureReason.ChecksumMismatch, result.Failure?.Reason);
    }
}
