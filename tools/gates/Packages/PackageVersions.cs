using System.Xml;
using System.Xml.Linq;
using Gates.Running;

namespace Gates.Packages;

/// <summary>Finds versions that are written outside the one file for them, and versions that float.</summary>
internal static class PackageVersions
{
    private const string CentralFile = "Directory.Packages.props";

    /// <summary>Checks one project, props or targets file.</summary>
    /// <param name="file">The path to report.</param>
    /// <param name="fullPath">Where it is.</param>
    public static IEnumerable<Finding> Check(string file, string fullPath)
    {
        XDocument document;
        try
        {
            document = XDocument.Load(fullPath, LoadOptions.SetLineInfo);
        }
        catch (XmlException exception)
        {
            return [new Finding($"{file}:{exception.LineNumber}", $"is not XML: {exception.Message}")];
        }

        var isCentral = Path.GetFileName(file) == CentralFile;
        return document.Descendants().SelectMany(e => isCentral ? Floating(file, e) : Scattered(file, e));
    }

    private static IEnumerable<Finding> Floating(string file, XElement element)
    {
        if (element.Name.LocalName is "PackageVersion" or "GlobalPackageReference"
            && ValueOf(element, "Version") is { } version && version.Contains('*', StringComparison.Ordinal))
        {
            yield return new Finding(At(file, element), $"the version '{version}' of {NameOf(element)} floats; write an exact one.");
        }
    }

    private static IEnumerable<Finding> Scattered(string file, XElement element)
    {
        if (element.Name.LocalName is not ("PackageReference" or "PackageVersion" or "GlobalPackageReference"))
        {
            yield break;
        }

        foreach (var name in (string[])["Version", "VersionOverride"])
        {
            if (ValueOf(element, name) is { } version)
            {
                yield return new Finding(At(file, element), $"writes {name} '{version}' of {NameOf(element)}; versions belong in {CentralFile}.");
            }
        }
    }

    private static string? ValueOf(XElement element, string name) =>
        element.Attribute(name)?.Value ?? element.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value;

    private static string NameOf(XElement element) => element.Attribute("Include")?.Value ?? element.Attribute("Update")?.Value ?? "a package";

    private static string At(string file, XElement element) => $"{file}:{((IXmlLineInfo)element).LineNumber}";
}
