using Microsoft.CodeAnalysis.CSharp;

namespace ThreeGens.Cli.Loading;

/// <summary>Asks MSBuild for the compiler's command line of each project, without compiling the project itself.</summary>
/// <remarks>Referenced projects are built, so that their types are those of the sources on disk. One build serves all projects.</remarks>
internal static class ProjectLoader
{
    /// <summary>Loads projects.</summary>
    /// <exception cref="LoadException">The build failed, or a project does not use the generators.</exception>
    public static async Task<IReadOnlyList<Consumer>> LoadAsync(IReadOnlyList<string> projects, bool restore, CancellationToken cancellationToken)
    {
        var work = Directory.CreateTempSubdirectory("gens-");
        try
        {
            var build = DescribeBuild.Write(work.FullName, projects, restore);
            await MSBuildProcess.RunAsync(build, cancellationToken);

            var consumers = new List<Consumer>();
            for (var i = 0; i < projects.Count; i++)
            {
                var lines = await File.ReadAllLinesAsync(DescribeBuild.OutputOf(work.FullName, i), cancellationToken);
                var arguments = CSharpCommandLineParser.Default.Parse(lines, Path.GetDirectoryName(projects[i]), sdkDirectory: null);
                consumers.Add(new Consumer(projects[i], arguments));
            }

            return Using(consumers);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    // A folder search may find projects that only mention the generators, such as the generators themselves.
    private static Consumer[] Using(List<Consumer> consumers)
    {
        Consumer[] users = [.. consumers.Where(c => c.UsesGenerators || Directory.Exists(Path.Combine(c.Folder, Freshness.GeneratedFolder.Name)))];
        return users.Length > 0
            ? users
            : throw new LoadException($"'{consumers[0].ProjectFile}' does not use the generators; reference the package ThreeGens.");
    }
}
