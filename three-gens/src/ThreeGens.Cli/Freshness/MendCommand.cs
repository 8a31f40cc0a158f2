using ThreeGens.Cli.Loading;

namespace ThreeGens.Cli.Freshness;

/// <summary>Gives the one command that makes stale projects fresh.</summary>
internal static class MendCommand
{
    private const string ProjectInRepository = "three-gens/src/ThreeGens.Cli";

    public static string For(IEnumerable<Consumer> stale) =>
        $"{Program()} generate {string.Join(' ', stale.Select(c => Quoted(Path.Combine(c.DisplayPath, Path.GetFileName(c.ProjectFile)).Replace('\\', '/'))))}";

    // Built from a clone there is no installed tool; dotnet run works from the clone's root.
    private static string Program()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, ProjectInRepository)))
            {
                var path = Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(folder.FullName, ProjectInRepository)).Replace('\\', '/');
                return $"dotnet run --project {Quoted(path)} --";
            }
        }

        return "gens";
    }

    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
}
