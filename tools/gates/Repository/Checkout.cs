namespace Gates.Repository;

/// <summary>Knows where a checkout and its solution are, and which files belong to it.</summary>
internal sealed class Checkout
{
    /// <summary>The file that the checkout of this repository carries at its top.</summary>
    public const string DefaultSolution = "reflect-codegen-plugins.sln";

    private readonly FileListing _listing;

    private Checkout(string root, string solution, FileListing listing)
    {
        Root = root;
        Solution = solution;
        _listing = listing;
    }

    /// <value>The absolute path of the top directory, without a separator at its end.</value>
    public string Root { get; }

    /// <value>The name of the solution file in <see cref="Root"/>; it need not exist.</value>
    public string Solution { get; }

    /// <summary>Opens the checkout at a directory.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such directory.</exception>
    public static Checkout Open(string directory, FileListing listing)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        if (!Directory.Exists(root))
        {
            throw new DirectoryNotFoundException($"there is no directory '{directory}'; give --root the top of a checkout.");
        }

        var solutions = Directory.GetFiles(root, "*.sln").Select(Path.GetFileName).Order(StringComparer.Ordinal).ToArray();
        return new Checkout(root, solutions.Length == 1 ? solutions[0]! : DefaultSolution, listing);
    }

    /// <summary>Finds the checkout that a directory lies in: the nearest one upwards with a solution file.</summary>
    /// <exception cref="DirectoryNotFoundException">No directory upwards has one.</exception>
    public static Checkout Find(string directory, FileListing listing)
    {
        for (var at = new DirectoryInfo(directory); at is not null; at = at.Parent)
        {
            if (at.Exists && at.EnumerateFiles("*.sln").Any())
            {
                return Open(at.FullName, listing);
            }
        }

        throw new DirectoryNotFoundException($"no solution (*.sln) in '{directory}' or above; run in the checkout or give --root.");
    }

    /// <summary>Lists the files of the checkout, relative, with '/', sorted: tracked ones and new ones that git does not ignore.</summary>
    public Task<IReadOnlyList<string>> ListFilesAsync(CancellationToken cancellationToken) => _listing.ListAsync(Root, cancellationToken);

    /// <summary>Gives the absolute path of a file of the checkout.</summary>
    public string FullPath(string relative) => Path.Combine(Root, relative);

    /// <summary>Lists the projects that belong to the solution: all but those the settings leave out.</summary>
    public async Task<IReadOnlyList<string>> ListProjectsAsync(RepositorySettings settings, CancellationToken cancellationToken)
    {
        var files = await ListFilesAsync(cancellationToken);
        return files
            .Where(f => f.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) && !settings.OutsideSolution.Any(e => e.Matches(f)))
            .ToArray();
    }
}
