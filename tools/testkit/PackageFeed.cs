namespace TestKit;

/// <summary>Is a folder outside the repository with packages in it, which are the only source of the projects beside them; their packages go to a folder of their own.</summary>
public sealed class PackageFeed : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("package-feed-");

    /// <summary>Makes the folder.</summary>
    public PackageFeed()
    {
        // An empty folder is no source.
        Directory.CreateDirectory(PathOf("feed"));
        Write("nuget.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{PathOf("packages")}" /></config>
              <packageSources><clear /><add key="folder" value="{PathOf("feed")}" /></packageSources>
            </configuration>
            """);
    }

    /// <summary>Gives the path of the folder, or of a file in it.</summary>
    public string PathOf(params string[] parts) => Path.Combine([_folder.FullName, .. parts]);

    /// <summary>Gives the path of a package.</summary>
    public string Package(string id) => Directory.GetFiles(PathOf("feed"), id + ".*.nupkg").Single(f => char.IsAsciiDigit(Path.GetFileName(f)[id.Length + 1]));

    /// <summary>Writes a file, with its folders.</summary>
    public void Write(string path, string text)
    {
        var full = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    /// <summary>Packs a project of the repository as it was built for the tests that run.</summary>
    /// <param name="project">The project file, from the root of the repository.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public Task PackAsync(string project, CancellationToken cancellationToken) => DotnetRun.RunAsync(
        RepositoryRoot.Path,
        ["pack", Path.Combine(RepositoryRoot.Path, project), "--no-restore", "--no-build", "-c", Configuration, "-p:PackRelease=false", "-o", PathOf("feed"), "-v:q", "-nologo"],
        cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    // What the tests were built in has just been built; nothing else has.
    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Name is "release" ? "Release" : "Debug";
}
