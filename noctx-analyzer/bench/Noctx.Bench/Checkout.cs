using System.Security;

namespace Noctx.Bench;

/// <summary>Names the code of this repository that is measured.</summary>
internal static class Checkout
{
    private static string Root { get; } = FindRoot();

    /// <summary>Gives asynchronous code of about 300 files: the storage piece and the checker itself.</summary>
    public static string Library(DirectoryInfo scratch)
        => Solution(scratch, "library.slnx", Directory.EnumerateDirectories(Path.Combine(Root, "pluggable-storage", "src")).Where(d => !d.EndsWith(".Templates", StringComparison.Ordinal)).SelectMany(d => Directory.EnumerateFiles(d, "*.csproj")).Append(Project("noctx-analyzer", "Noctx.Cli")));

    /// <summary>Gives four projects with 450 files and more.</summary>
    public static string FourProjects(DirectoryInfo scratch)
        => Solution(scratch, "four.slnx", [Project("validator-rs", "ValidatorRs"), Project("three-gens", "ThreeGens"), Project("pluggable-storage", "PluginKit.Host"), Project("pluggable-storage", "Storage.Engines.FileLog")]);

    private static string Project(string piece, string name) => Path.Combine(Root, piece, "src", name, name + ".csproj");

    private static string Solution(DirectoryInfo scratch, string name, IEnumerable<string> projects)
    {
        var path = Path.Combine(scratch.FullName, name);
        File.WriteAllText(path, $"<Solution>{string.Concat(projects.Order(StringComparer.Ordinal).Select(p => $"<Project Path=\"{SecurityElement.Escape(p)}\" />"))}</Solution>");
        return path;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The benchmark does not run inside the repository.");
    }
}
