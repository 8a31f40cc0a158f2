using TestKit;

namespace Noctx.Cli.Tests.Packaging;

/// <summary>Packs the analyzers once into a folder, which is then the only source of a consumer.</summary>
public sealed class FolderFeed : IAsyncLifetime
{
    private readonly PackageFeed _feed = new();

    /// <summary>Gives the path of a file beside the feed.</summary>
    public string PathOf(params string[] parts) => _feed.PathOf(parts);

    /// <summary>Gives the path of a package.</summary>
    public string Package(string id) => _feed.Package(id);

    /// <summary>Writes a file beside the feed.</summary>
    public void Write(string path, string text) => _feed.Write(path, text);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => await PackAsync("Noctx.Analyzers");

    /// <summary>Packs one project of this piece into the feed, as it was built for these tests.</summary>
    public Task PackAsync(string project) => _feed.PackAsync($"noctx-analyzer/src/{project}/{project}.csproj", TestContext.Current.CancellationToken);

    /// <summary>Runs the SDK and gives what it said.</summary>
    public static Task<string> DotnetAsync(string folder, params string[] arguments) => DotnetRun.RunAsync(folder, arguments, TestContext.Current.CancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _feed.Dispose();
        return ValueTask.CompletedTask;
    }
}
