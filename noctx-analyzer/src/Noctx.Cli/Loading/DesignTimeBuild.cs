using System.Reflection;
using System.Security;
using System.Text;

namespace Noctx.Cli.Loading;

/// <summary>Asks MSBuild, in one process, what it would hand to the compiler for each of several projects. Nothing is compiled.</summary>
internal static class DesignTimeBuild
{
    // Written when everything is restored.
    private const string Restored = "restored";
    private static readonly string[] NoRestore = ["--no-restore"];

    /// <summary>Collects the units of projects; a project that does not evaluate gives none, and the output says why.</summary>
    /// <param name="projects">The project files.</param>
    /// <param name="restored">Projects whose packages, and those of what they reference, are restored first.</param>
    /// <param name="request">The configuration and framework wanted.</param>
    /// <param name="intermediateFolder">Where the build may write what the compiler is to read, when the projects' own folders are not writable; else null.</param>
    /// <param name="cancellationToken">Kills the process.</param>
    public static async Task<DesignTimeResult> RunAsync(IReadOnlyList<string> projects, IReadOnlyList<string> restored, LoadRequest request, string? intermediateFolder, CancellationToken cancellationToken)
    {
        // The folder decides which SDK a global.json selects.
        var folder = Path.GetDirectoryName(projects[0])!;
        return await RunAsync(folder, request.UseCache, async (targets, scratch) =>
        {
            var traversal = Path.Combine(scratch, "collect.proj");
            await File.WriteAllTextAsync(traversal, Traversal(projects, restored, targets, scratch, request, intermediateFolder), cancellationToken);
            return ["msbuild", traversal, "-nologo", "-v:q", projects.Count > 2 ? "-m" : "-m:1", "-nr:false", "-clp:ErrorsOnly;NoSummary;DisableConsoleColor", "-t:Collect"];
        }, cancellationToken);
    }

    /// <summary>Collects the unit of a file-based app, whose project is made by the SDK; its packages are restored on the way.</summary>
    public static Task<DesignTimeResult> RunFileAsync(string file, LoadRequest request, CancellationToken cancellationToken)
        => RunAsync(Path.GetDirectoryName(file)!, logsImports: false, (targets, scratch) =>
        {
            string[] arguments = ["build", file, "-nologo", "-v:q", "-clp:ErrorsOnly;NoSummary;DisableConsoleColor", "-t:NoctxCollect"];
            var properties = Properties(targets, scratch, request, intermediateFolder: null).Select(p => $"-p:{p.Name}={Escape(p.Value)}");
            return Task.FromResult<string[]>([.. arguments, .. properties, .. NoRestore.AsSpan(0, request.Restore ? 0 : 1)]);
        }, cancellationToken);

    private static async Task<DesignTimeResult> RunAsync(string folder, bool logsImports, Func<string, string, Task<string[]>> argumentsOf, CancellationToken cancellationToken)
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

            var log = Path.Combine(scratch.FullName, "collect.binlog");
            var arguments = await argumentsOf(targets, scratch.FullName);
            // The log is only read for what the projects import, which is what the cache must watch.
            var (_, output) = await DotnetProcess.RunAsync(logsImports ? [.. arguments, $"-bl:{log};ProjectImports=None"] : arguments, folder, cancellationToken);

            var units = new List<string[]>();
            foreach (var file in Directory.EnumerateFiles(scratch.FullName, "*.unit").Order(StringComparer.Ordinal))
            {
                units.Add(await File.ReadAllLinesAsync(file, cancellationToken));
            }

            var restoredAt = File.GetLastWriteTimeUtc(Path.Combine(scratch.FullName, Restored));
            return new DesignTimeResult(units, output, File.Exists(log) ? BinaryLogReader.ReadImports(log) : new Dictionary<string, IReadOnlyCollection<string>>(), startedAt, restoredAt);
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

    private static IEnumerable<(string Name, string Value)> Properties(string targets, string output, LoadRequest request, string? intermediateFolder)
    {
        yield return ("DesignTimeBuild", "true");
        yield return ("BuildingInsideVisualStudio", "false");
        yield return ("SkipCompilerExecution", "true");
        yield return ("ProvideCommandLineArgs", "true");
        yield return ("BuildProjectReferences", "false");
        // CoreCompile is skipped when its outputs are new, and then there are no arguments: an input that never exists prevents that.
        yield return ("NonExistentFile", "__NoctxNeverExists__");
        yield return ("CustomAfterMicrosoftCommonTargets", targets);
        yield return ("CustomAfterMicrosoftCommonCrossTargetingTargets", targets);
        yield return ("NoctxOutput", output);
        if (request.Configuration is { } configuration)
        {
            yield return ("Configuration", configuration);
        }

        if (request.Framework is { } framework)
        {
            yield return ("NoctxOnlyFramework", framework);
        }

        if (intermediateFolder is not null)
        {
            yield return ("IntermediateOutputPath", Path.TrimEndingDirectorySeparator(intermediateFolder) + "/");
        }
    }

    private static string Traversal(IReadOnlyList<string> projects, IReadOnlyList<string> restored, string targets, string output, LoadRequest request, string? intermediateFolder)
    {
        var properties = string.Join(';', Properties(targets, output, request, intermediateFolder).Select(p => $"{p.Name}={Escape(p.Value)}"));
        var text = new StringBuilder("<Project>\n  <ItemGroup>\n");
        foreach (var project in projects)
        {
            text.Append("    <Wanted Include=\"").Append(SecurityElement.Escape(Escape(project))).Append("\" />\n");
        }

        foreach (var project in restored)
        {
            text.Append("    <Restored Include=\"").Append(SecurityElement.Escape(Escape(project))).Append("\" />\n");
        }

        // The properties are what MSBuild's own -restore sets: nothing evaluated with them is taken for the project as it is afterwards.
        return text.Append("  </ItemGroup>\n  <Target Name=\"Collect\">\n    <MSBuild Projects=\"@(Restored)\" Targets=\"Restore\" Properties=\"MSBuildIsRestoring=true;MSBuildRestoreSessionId=")
            .Append(Guid.NewGuid())
            .Append("\" Condition=\"'@(Restored)' != ''\" ContinueOnError=\"ErrorAndContinue\" />\n    <Touch Files=\"")
            .Append(SecurityElement.Escape(Escape(Path.Combine(output, Restored))))
            .Append("\" AlwaysCreate=\"true\" />\n    <MSBuild Projects=\"@(Wanted)\" Targets=\"NoctxCollect\" BuildInParallel=\"true\" Properties=\"")
            .Append(SecurityElement.Escape(properties))
            .Append("\" ContinueOnError=\"ErrorAndContinue\" />\n  </Target>\n</Project>\n")
            .ToString();
    }

    // MSBuild gives %, $, @, ;, *, ? and parentheses a meaning in items and properties; a path means itself.
    private static string Escape(string path)
    {
        var escaped = new StringBuilder();
        foreach (var c in path)
        {
            escaped.Append(c is '%' or '$' or '@' or ';' or '*' or '?' or '(' or ')' or '\'' ? $"%{(int)c:X2}" : c.ToString());
        }

        return escaped.ToString();
    }
}
