namespace Noctx.Cli.Tests;

/// <summary>Finds files of the repository from a test's output folder.</summary>
internal static class Repository
{
    /// <summary>Gives the repository's root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Gives the full path of a file under noctx-analyzer.</summary>
    public static string Piece(params string[] parts) => Path.Combine([Root, "noctx-analyzer", .. parts]);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
