using System.IO.Compression;
using Gates.Packages;

namespace Gates.Tests.Packages;

public sealed class PackageCheckTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"gates-{Guid.NewGuid():N}.nupkg");

    [Fact]
    public void Check_complete_package_with_its_list_finds_nothing()
    {
        var package = Pack("<dependency id=\"Other\" version=\"1.0.0\" />", "README.md", "lib/net10.0/P.dll", "_rels/.rels", "[Content_Types].xml", "package/x.psmdcp");

        string[] expected = ["dependency Other (net10.0)", "P.nuspec", "README.md", "lib/net10.0/P.dll"];
        Assert.Equal(expected, package.Listing);
        Assert.Empty(PackageCheck.Check(package, "P.txt", expected));
    }

    [Fact]
    public void Check_names_extra_and_missing_files_and_test_code()
    {
        var package = Pack("", "README.md", "lib/net10.0/P.Tests.dll");

        var messages = PackageCheck.Check(package, "P.txt", ["P.nuspec", "README.md", "lib/net10.0/P.dll"]).Select(f => f.ToString());

        Assert.Equal(
            [
                "P: contains test code: lib/net10.0/P.Tests.dll.",
                "P: contains 'lib/net10.0/P.Tests.dll', which P.txt does not list.",
                "P: lacks 'lib/net10.0/P.dll', which P.txt lists.",
            ],
            messages);
    }

    [Fact]
    public void Read_file_without_manifest_is_refused()
    {
        using (ZipFile.Open(_file, ZipArchiveMode.Create))
        {
        }

        Assert.Throws<InvalidDataException>(() => PackageContents.Read(_file));
    }

    public void Dispose() => File.Delete(_file);

    private PackageContents Pack(string dependency, params string[] files)
    {
        using (var archive = ZipFile.Open(_file, ZipArchiveMode.Create))
        {
            using (var writer = new StreamWriter(archive.CreateEntry("P.nuspec").Open()))
            {
                writer.Write($"""
                    <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
                      <id>P</id><license type="expression">MIT</license><description>A package.</description><readme>README.md</readme>
                      <dependencies><group targetFramework="net10.0">{dependency}</group></dependencies>
                    </metadata></package>
                    """);
            }

            foreach (var file in files)
            {
                archive.CreateEntry(file);
            }
        }

        return PackageContents.Read(_file);
    }
}
