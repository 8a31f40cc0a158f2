using Gates.Running;

namespace Gates.Packages;

/// <summary>Checks one package against what users expect and against its committed list.</summary>
internal static class PackageCheck
{
    /// <summary>What NuGet writes when a project has no description.</summary>
    private const string NoDescription = "Package Description";

    /// <summary>Gives what is wrong.</summary>
    /// <param name="package">The package.</param>
    /// <param name="listFile">Where its list is, from the root.</param>
    /// <param name="expected">The lines of the list; null when there is none.</param>
    public static IEnumerable<Finding> Check(PackageContents package, string listFile, IReadOnlyList<string>? expected)
    {
        if (package.Field("license") is null)
        {
            yield return new Finding(package.Id, "names no licence.");
        }

        if (package.Field("description") is null or NoDescription or "")
        {
            yield return new Finding(package.Id, "has no description; set <Description> in the project.");
        }

        if (package.Field("readme") is not { } readme || !package.Files.Contains(readme))
        {
            yield return new Finding(package.Id, "has no readme; put README.md beside the project.");
        }

        foreach (var file in package.Files.Where(IsTest))
        {
            yield return new Finding(package.Id, $"contains test code: {file}.");
        }

        if (expected is null)
        {
            yield return new Finding(listFile, "is missing; it lists the files and dependencies of the package.");
            yield break;
        }

        foreach (var line in package.Listing.Except(expected))
        {
            yield return new Finding(package.Id, $"contains '{line}', which {listFile} does not list.");
        }

        foreach (var line in expected.Except(package.Listing))
        {
            yield return new Finding(package.Id, $"lacks '{line}', which {listFile} lists.");
        }
    }

    private static bool IsTest(string file) =>
        Path.GetFileName(file) is var name && (name.EndsWith(".Tests.dll", StringComparison.Ordinal) || name.StartsWith("xunit", StringComparison.OrdinalIgnoreCase));
}
