using System.Xml;
using System.Xml.Linq;
using Gates.Repository;

namespace Gates.Freshness;

/// <summary>Finds the projects whose generated code is committed, or should be.</summary>
internal static class GeneratingProjects
{
    private const string Generators = "ThreeGens.Generators";

    /// <summary>Gives the projects with a <c>Generated</c> folder and those that run our generators.</summary>
    public static IReadOnlyList<string> Find(Checkout checkout, IReadOnlyList<string> projects, FreshSettings settings) => projects
        .Where(p => !settings.Skip.Any(s => s.Matches(p)))
        .Where(p => HasGeneratedFolder(checkout, p) || RunsGenerators(checkout.FullPath(p)))
        .ToArray();

    private static bool HasGeneratedFolder(Checkout checkout, string project) =>
        Directory.Exists(Path.Combine(Path.GetDirectoryName(checkout.FullPath(project))!, "Generated"));

    private static bool RunsGenerators(string project)
    {
        try
        {
            return XDocument.Load(project).Descendants()
                .Where(e => e.Name.LocalName == "ProjectReference" && e.Attribute("OutputItemType")?.Value == "Analyzer")
                .Any(e => e.Attribute("Include")?.Value.Contains(Generators, StringComparison.Ordinal) == true);
        }
        catch (XmlException)
        {
            // The restore gate names a project file that is not XML.
            return false;
        }
    }
}
