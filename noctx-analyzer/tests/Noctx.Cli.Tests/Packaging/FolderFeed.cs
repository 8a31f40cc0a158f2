using Noctx.Cli.Loading;

namespace Noctx.Cli.Tests.Packaging;

/// <summary>Packs the analyzers once into a folder, which is then the only source of a consumer; its packages go to a folder of its own.</summary>
public sealed class FolderFeed : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Gives the path of a file beside the feed.</summary>
    public string PathOf(params string[] parts) => _folder.PathOf(parts);

    /// <summary>Gives the path of a package.</summary>
    public string Package(string id) => Directory.GetFiles(PathOf("feed"), id + ".*.nupkg").Single();

    /// <summary>Writes a file beside the feed.</summary>
    public void Write(string path, string text) => _folder.With(path, text);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _folder.With("nuget.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{PathOf("packages")}" /></config>
              <packageSources><clear /><add key="folder" value="{PathOf("feed")}" /></packageSources>
            </configuration>
            """);
        await PackAsync("Noctx.Analyzers");
    }

    /// <summary>Packs one project of this piece into the feed, as it was built for these tests.</summary>
    public Task PackAsync(string project)
        => DotnetAsync(Repository.Root, "pack", Repository.Piece("src", project, project + ".csproj"), "--no-restore", "--no-build", "-c", Configuration, "-p:PackRelease=false", "-o", PathOf("feed"), "-v:q", "-nologo");

    /// <summary>Runs the SDK and gives what it said.</summary>
    public static async Task<string> DotnetAsync(string folder, params string[] arguments)
    {
        var (code, said) = await DotnetProcess.RunAsync(arguments, folder, TestContext.Current.CancellationToken);
        Assert.True(code == 0, said);
        return said;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    // What these tests were built in has just been built; nothing else has.
    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Name is "release" ? "Release" : "Debug";
}
