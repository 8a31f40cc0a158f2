using System.IO.Compression;
using System.Xml.Linq;

namespace Gates.Packages;

/// <summary>Holds what is inside a NuGet package: the fields of its manifest, its files, its dependencies.</summary>
internal sealed class PackageContents
{
    private readonly XElement _metadata;

    private PackageContents(XElement metadata, IReadOnlyList<string> files)
    {
        _metadata = metadata;
        Files = files;
    }

    /// <value>The id.</value>
    public string Id => Field("id") ?? "";

    /// <value>The files, without those that the container format needs, in ordinal order.</value>
    public IReadOnlyList<string> Files { get; }

    /// <value>Files and dependencies, one a line, as the committed list has them. Versions are left out: they change with every update.</value>
    public IReadOnlyList<string> Listing => [.. Dependencies().Order(StringComparer.Ordinal), .. Files];

    /// <summary>Reads a package.</summary>
    /// <exception cref="InvalidDataException">The file is not a package.</exception>
    public static PackageContents Read(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        var manifest = archive.Entries.FirstOrDefault(e => e.FullName.EndsWith(".nuspec", StringComparison.Ordinal) && !e.FullName.Contains('/', StringComparison.Ordinal))
            ?? throw new InvalidDataException($"{path} has no .nuspec.");
        using var stream = manifest.Open();
        var metadata = XDocument.Load(stream).Root!.Elements().First(e => e.Name.LocalName == "metadata");
        var files = archive.Entries.Select(e => e.FullName).Where(f => !IsContainer(f)).Order(StringComparer.Ordinal).ToArray();
        return new PackageContents(metadata, files);
    }

    /// <summary>Gives a field of the manifest; null when it is not there.</summary>
    public string? Field(string name) => _metadata.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value;

    private IEnumerable<string> Dependencies() =>
        from dependency in _metadata.Descendants()
        where dependency.Name.LocalName == "dependency"
        let framework = dependency.Parent?.Attribute("targetFramework")?.Value ?? "any"
        select $"dependency {dependency.Attribute("id")?.Value} ({framework})";

    // Parts of the Open Packaging Conventions, with names that differ from run to run.
    private static bool IsContainer(string file) =>
        file == "[Content_Types].xml" || file.StartsWith("_rels/", StringComparison.Ordinal) || file.StartsWith("package/", StringComparison.Ordinal);
}
