using System.Reflection;
using System.Security;
using System.Text;

namespace Noctx.Cli.Loading;

/// <summary>Asks MSBuild, in one process, what it would hand to the compiler for each of several projects. Nothing is compiled.</summary>
internal static class DesignTimeBuild
{
    /// <summary>Collects the units of projects; a project that does not evaluate gives none, and the output says why.</summary>
    public static async Task<(IReadOnlyList<CompilationUnit> Units, string Output)> CollectAsync(
        IReadOnlyList<string> projects, LoadRequest request, CancellationToken cancellationToken)
    {
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
            await File.WriteAllTextAsync(traversal, Traversal(projects, targets, scratch.FullName, request), cancellationToken);
            // The folder decides which SDK a global.json selects.
            var folder = Path.GetDirectoryName(projects[0])!;
            var (_, output) = await DotnetProcess.RunAsync(
                ["msbuild", traversal, "-nologo", "-v:q", "-m", "-nr:false", "-clp:ErrorsOnly;NoSummary;DisableConsoleColor", "-t:Collect"], folder, cancellationToken);

            var units = new List<CompilationUnit>();
            foreach (var file in Directory.EnumerateFiles(scratch.FullName, "*.unit").Order(StringComparer.Ordinal))
            {
                units.Add(CompilationUnit.Read(await File.ReadAllLinesAsync(file, cancellationToken)));
            }

            return (units, output);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static string Traversal(IReadOnlyList<string> projects, string targets, string output, LoadRequest request)
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

        var text = new StringBuilder("<Project>\n  <ItemGroup>\n");
        foreach (var project in projects)
        {
            text.Append("    <Wanted Include=\"").Append(Escape(project)).Append("\" />\n");
        }

        return text.Append("  </ItemGroup>\n  <Target Name=\"Collect\">\n    <MSBuild Projects=\"@(Wanted)\" Targets=\"NoctxCollect\" BuildInParallel=\"true\" Properties=\"")
            .Append(SecurityElement.Escape(properties.ToString()))
            .Append("\" />\n  </Target>\n</Project>\n")
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
