using System.Reflection;
using System.Security;
using System.Text;

namespace Noctx.Cli.Loading;

/// <summary>Asks MSBuild, in one process, what it would hand to the compiler for each of several projects. Nothing is compiled.</summary>
internal static class DesignTimeBuild
{
    /// <summary>Collects the units of projects; a project that does not evaluate gives none, and the output says why.</summary>
    /// <param name="projects">The project files.</param>
    /// <param name="request">The configuration and framework wanted.</param>
    /// <param name="intermediateFolder">Where the build may write what the compiler is to read, when the projects' own folders are not writable; else null.</param>
    /// <param name="cancellationToken">Kills the process.</param>
    public static async Task<DesignTimeResult> RunAsync(IReadOnlyList<string> projects, LoadRequest request, string? intermediateFolder, CancellationToken cancellationToken)
    {
        var startedAt = DateTime.UtcNow;
        var scratch = Directory.CreateTempSubdirectory("noctx-");
        try
        {
            var targets = Path.Combine(scratch.FullName, "collect.targets");
            await using (var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("collect.targets")!)
            await using (var file = File.Create(targets))
            {
                await resource.CopyToAsync(file, cancellationToken);
            }

            var traversal = Path.Combine(scratch.FullName, "collect.proj");
            await File.WriteAllTextAsync(traversal, Traversal(projects, targets, scratch.FullName, request, intermediateFolder), cancellationToken);
            var log = Path.Combine(scratch.FullName, "collect.binlog");
            // The folder decides which SDK a global.json selects.
            var folder = Path.GetDirectoryName(projects[0])!;
            string[] arguments = ["msbuild", traversal, "-nologo", "-v:q", projects.Count > 2 ? "-m" : "-m:1", "-nr:false", "-clp:ErrorsOnly;NoSummary;DisableConsoleColor", "-t:Collect"];
            // The log is only read for what the projects import, which is what the cache must watch.
            var (_, output) = await DotnetProcess.RunAsync(request.UseCache ? [.. arguments, $"-bl:{log};ProjectImports=None"] : arguments, folder, cancellationToken);

            var units = new List<string[]>();
            foreach (var file in Directory.EnumerateFiles(scratch.FullName, "*.unit").Order(StringComparer.Ordinal))
            {
                units.Add(await File.ReadAllLinesAsync(file, cancellationToken));
            }

            return new DesignTimeResult(units, output, File.Exists(log) ? BinaryLogReader.ReadImports(log) : new Dictionary<string, IReadOnlyCollection<string>>(), startedAt);
        }
        finally
        {
            Delete(scratch);
        }
    }

    // A process that was just killed may still hold a file; what is left is in the system's folder for such things.
    private static void Delete(DirectoryInfo scratch)
    {
        try
        {
            scratch.Delete(recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }

    private static string Traversal(IReadOnlyList<string> projects, string targets, string output, LoadRequest request, string? intermediateFolder)
    {
        var properties = new StringBuilder()
            .Append("DesignTimeBuild=true;BuildingInsideVisualStudio=false;SkipCompilerExecution=true;ProvideCommandLineArgs=true;BuildProjectReferences=false;")
            // CoreCompile is skipped when its outputs are new, and then there are no arguments: an input that never exists prevents that.
            .Append("NonExistentFile=__NoctxNeverExists__;")
            .Append("CustomAfterMicrosoftCommonTargets=").Append(targets).Append(';')
            .Append("CustomAfterMicrosoftCommonCrossTargetingTargets=").Append(targets).Append(';')
            .Append("NoctxOutput=").Append(output);
        if (request.Configuration is { } configuration)
        {
            properties.Append(";Configuration=").Append(configuration);
        }

        if (request.Framework is { } framework)
        {
            properties.Append(";NoctxOnlyFramework=").Append(framework);
        }

        if (intermediateFolder is not null)
        {
            properties.Append(";IntermediateOutputPath=").Append(Path.TrimEndingDirectorySeparator(intermediateFolder)).Append('/');
        }

        var text = new StringBuilder("<Project>\n  <ItemGroup>\n");
        foreach (var project in projects)
        {
            text.Append("    <Wanted Include=\"").Append(Escape(project)).Append("\" />\n");
        }

        return text.Append("  </ItemGroup>\n  <Target Name=\"Collect\">\n    <MSBuild Projects=\"@(Wanted)\" Targets=\"NoctxCollect\" BuildInParallel=\"true\" Properties=\"")
            .Append(SecurityElement.Escape(properties.ToString()))
            .Append("\" ContinueOnError=\"ErrorAndContinue\" />\n  </Target>\n</Project>\n")
            .ToString();
    }

    // MSBuild gives %, $, @, ;, *, ? and parentheses a meaning in an item; a path means itself.
    private static string Escape(string path)
    {
        var escaped = new StringBuilder();
        foreach (var c in path)
        {
            escaped.Append(c is '%' or '$' or '@' or ';' or '*' or '?' or '(' or ')' or '\'' ? $"%{(int)c:X2}" : c.ToString());
        }

        return SecurityElement.Escape(escaped.ToString());
    }
}
