using PluginKit.Host;
using PluginKit.Host.Starting;
using PluginKit.Protocol.Handshake;
using Storage.Contracts;
using Storage.Host.Backends;

namespace Storage.Host.Tests.Backends;

public sealed class NotServingTests
{
    [Fact]
    public async Task Start_of_a_backend_whose_server_is_not_there_says_why_in_words_of_the_backend()
    {
        var result = await PluginHost.StartAsync(
            new PluginStartOptions
            {
                Executable = new BackendCatalog().Find("etcd").Executable,
                Arguments = ["--members", "http://127.0.0.1:1"],
                Cookie = new MagicCookie(StorageProtocol.CookieKey, StorageProtocol.CookieValue),
                Versions = [StorageProtocol.Version1],
                ReadyTimeout = TimeSpan.FromSeconds(3),
            },
            TestContext.Current.CancellationToken);

        Assert.Equal(StartFailureReason.NotServing, result.Failure!.Reason);
        Assert.EndsWith(
            "the last line on its standard error: the store does not serve: etcd: no member takes connections: Connection refused (127.0.0.1:1)",
            result.Failure.Message, StringComparison.Ordinal);
    }
}
