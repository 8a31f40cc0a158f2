using Storage.Host.Backends;

namespace Storage.Host.Tests.Backends;

public sealed class BackendCatalogTests
{
    // A file that is there; only its path matters.
    private static readonly string Executable = typeof(BackendCatalogTests).Assembly.Location;

    private readonly BackendCatalog _catalog = new();

    [Theory]
    [InlineData("redis", "servers", "127.0.0.1:6379")]
    [InlineData("redis", "replicas", "1")]
    [InlineData("etcd", "members", "http://127.0.0.1:2379")]
    [InlineData("file-system", "data", "/tmp/x")]
    [InlineData("sqlite", "data", "/tmp/x")]
    public void Find_passes_an_option_of_the_backend_on(string backend, string option, string value)
    {
        var spec = _catalog.Find(backend, executable: Executable, options: new Dictionary<string, string> { [option] = value });

        Assert.Equal(["--" + option, value], spec.Arguments);
        Assert.NotNull(spec.DataIdentity);
    }

    [Theory]
    [InlineData("redis", "server", "it takes: servers, prefix, replicas")]
    [InlineData("memory", "data", "takes no options")]
    public void Find_refuses_an_option_the_backend_does_not_have(string backend, string option, string text)
    {
        var e = Assert.Throws<BackendNotFoundException>(
            () => _catalog.Find(backend, executable: Executable, options: new Dictionary<string, string> { [option] = "1" }));

        Assert.Contains(text, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_names_the_same_data_only_for_the_same_place()
    {
        Assert.Equal(Identity("a"), Identity("./a"));
        Assert.NotEqual(Identity("a"), Identity("b"));
        Assert.NotEqual(Identity("a"), _catalog.Find("sqlite", "a", Executable).DataIdentity);

        string? Identity(string folder) => _catalog.Find("file-system", folder, Executable).DataIdentity;
    }
}
