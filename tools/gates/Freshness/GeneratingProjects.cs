using System.Xml;
using System.Xml.Linq;
using Gates.Repository;

namespace Gates.Freshness;

/// <summary>Finds the projects whose generated code is committed, or should be.</summary>
internal static class GeneratingProjects
{
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
            return XDocument.Load(project).Descendants().Any(e => e.Name.LocalName switch
            {
                "ProjectReference" => e.Attribute("OutputItemType")?.Value == "Analyzer" && Mentions(e, "Include", "ThreeGens.Generators"),
                "Import" => Mentions(e, "Project", "UseThreeGens.props"),
                _ => false,
            });
        }
        catch (XmlException)
        {
            // The restore gate names a project file that is not XML.
            return false;
        }
    }

    private static bool Mentions(XElement element, string attribute, string text) =>
        element.Attribute(attribute)?.Value.Contains(text, StringComparison.Ordinal) == true;
}
