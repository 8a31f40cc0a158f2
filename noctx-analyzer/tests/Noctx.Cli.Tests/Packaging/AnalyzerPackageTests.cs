using System.IO.Compression;
using Noctx.Cli.Loading;

namespace Noctx.Cli.Tests.Packaging;

public sealed class AnalyzerPackageTests
{
    private static readonly string[] Expected =
    [
        "Noctx.Analyzers.nuspec",
        "README.md",
        "analyzers/dotnet/roslyn4.8/cs/Noctx.Analyzers.dll",
        "analyzers/dotnet/roslyn4.8/cs/Noctx.CodeFixes.dll",
        "buildTransitive/Noctx.Analyzers.props",
        "buildTransitive/Noctx.Analyzers.targets",
    ];

    [Fact]
    public async Task Package_holds_exactly_these_files()
    {
        using var folder = new TemporaryFolder();

        var (code, said) = await DotnetProcess.RunAsync(
            ["pack", Repository.Piece("src", "Noctx.Analyzers", "Noctx.Analyzers.csproj"), "--no-restore", "--no-build", "-c", "Debug", "-o", folder.PathOf(), "-v:q", "-nologo"],
            Repository.Root,
            TestContext.Current.CancellationToken);

        Assert.True(code == 0, said);
        await using var package = await ZipFile.OpenReadAsync(Directory.GetFiles(folder.PathOf(), "*.nupkg").Single(), TestContext.Current.CancellationToken);
        var files = package.Entries.Select(e => e.FullName).Where(f => !f.StartsWith("_rels/", StringComparison.Ordinal) && !f.StartsWith("package/", StringComparison.Ordinal) && f != "[Content_Types].xml");
        Assert.Equal(Expected, files.Order(StringComparer.Ordinal));
    }
}
