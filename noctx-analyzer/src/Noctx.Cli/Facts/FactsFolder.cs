using Microsoft.CodeAnalysis;
using Noctx.Cli.Loading;

namespace Noctx.Cli.Facts;

/// <summary>Knows where facts files lie: in the folder <c>noctx</c> of a project's intermediate output.</summary>
internal static class FactsFolder
{
    private const string Name = "noctx";

    /// <summary>Gives the folder for what noctx keeps of a unit, or null when its project has no intermediate output.</summary>
    public static string? Of(CompilationUnit unit) => unit.ObjFolder.Length > 0 && Directory.Exists(unit.ObjFolder) ? Path.Combine(unit.ObjFolder, Name) : null;

    /// <summary>Gives the facts file of a unit, or null.</summary>
    public static string? FileOf(CompilationUnit unit, string assembly)
        => Of(unit) is { } folder ? Path.Combine(folder, (unit.IsMultiTargeted ? assembly + "." + unit.Framework : assembly) + FactsFile.Suffix) : null;

    /// <summary>Gives the facts of assemblies that a project references as files, found by their output paths.</summary>
    public static string OfReferences(Project project)
        => string.Concat(project.MetadataReferences.OfType<PortableExecutableReference>().Select(r => r.FilePath).OfType<string>().Where(IsOwn).Select(FindFor).OfType<string>().Select(f => FactsFile.Read(f, key: null)));

    // Packages and the framework are not analysed.
    private static bool IsOwn(string path)
        => !path.Contains("/packs/", StringComparison.Ordinal) && !path.Contains("\\packs\\", StringComparison.Ordinal) && !path.Contains(".nuget", StringComparison.Ordinal);

    // The output obj/Debug/net10.0/ref/Lib.dll has its facts in obj/noctx; of several frameworks, the one on the way is meant.
    private static string? FindFor(string reference)
    {
        var assembly = Path.GetFileNameWithoutExtension(reference);
        var way = new List<string>();
        for (var folder = new FileInfo(reference).Directory; folder is not null && way.Count < 6; folder = folder.Parent)
        {
            var facts = Path.Combine(folder.FullName, Name);
            if (Directory.Exists(facts))
            {
                return way.Select(w => Path.Combine(facts, $"{assembly}.{w}{FactsFile.Suffix}")).Append(Path.Combine(facts, assembly + FactsFile.Suffix)).FirstOrDefault(File.Exists);
            }

            way.Add(folder.Name);
        }

        return null;
    }
}
