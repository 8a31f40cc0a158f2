using System.Diagnostics;
using System.IO.Compression;

namespace Noctx.Cli.Tests.Packaging;

/// <summary>Looks into the packages, and uses them as a stranger does: from a feed, in a project outside the repository.</summary>
/// <remarks>The uses build and install, which takes half a minute; they are run on demand with <c>--explicit only</c>.</remarks>
public sealed class PackageTests(FolderFeed feed) : IClassFixture<FolderFeed>
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <NoctxProfile>go</NoctxProfile>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Noctx.Analyzers" Version="1.0.0" PrivateAssets="all" />
            REFERENCES
          </ItemGroup>
        </Project>
        """;

    [Fact]
    public async Task Analyzer_package_holds_exactly_these_files()
    {
        await using var package = await ZipFile.OpenReadAsync(feed.Package("Noctx.Analyzers"), TestContext.Current.CancellationToken);

        var files = package.Entries.Select(e => e.FullName).Where(f => !f.StartsWith("_rels/", StringComparison.Ordinal) && !f.StartsWith("package/", StringComparison.Ordinal) && f != "[Content_Types].xml");
        Assert.Equal(
            [
                "Noctx.Analyzers.nuspec",
                "README.md",
                "analyzers/dotnet/roslyn4.8/cs/Noctx.Analyzers.dll",
                "analyzers/dotnet/roslyn4.8/cs/Noctx.CodeFixes.dll",
                "buildTransitive/Noctx.Analyzers.props",
                "buildTransitive/Noctx.Analyzers.targets",
                "buildTransitive/Noctx.Collect.targets",
            ],
            files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Analyzer_package_is_a_development_dependency_without_dependencies()
    {
        await using var package = await ZipFile.OpenReadAsync(feed.Package("Noctx.Analyzers"), TestContext.Current.CancellationToken);
        await using var nuspec = await package.GetEntry("Noctx.Analyzers.nuspec")!.OpenAsync(TestContext.Current.CancellationToken);
        var metadata = System.Xml.Linq.XDocument.Load(nuspec).Root!.Elements().Single().Elements().ToLookup(e => e.Name.LocalName, e => e);

        Assert.Equal("true", metadata["developmentDependency"].Single().Value);
        Assert.DoesNotContain(metadata["dependencies"].SelectMany(d => d.Descendants()), e => e.Name.LocalName == "dependency");
    }

    [Fact(Explicit = true)]
    public async Task Consumer_sees_warnings_its_option_arrives_and_the_target_follows_chains_through_its_libraries()
    {
        feed.Write("App/App.csproj", Project.Replace("REFERENCES", "<ProjectReference Include=\"../Lib/Lib.csproj\" />", StringComparison.Ordinal));
        feed.Write("App/C.cs", "public class C(L l) { public Task M(CancellationToken ct) => l.Step(); }\npublic class D { public Task M(CancellationToken ct) => Task.Delay(1); }\n");
        feed.Write("Lib/Lib.csproj", Project.Replace("REFERENCES", "", StringComparison.Ordinal));
        feed.Write("Lib/H.cs", "public class H { public Task<string> Get(HttpClient c) => c.GetStringAsync(\"x\"); }\n");
        feed.Write("Lib/L.cs", "public class L { public async Task Step() => await Task.Delay(1); }\n");
        string[] options = ["-nologo", "-v:m", "-clp:NoSummary;DisableConsoleColor", "-p:NoctxCheck=true", "-p:NoctxCommand=dotnet " + typeof(NoctxCommandLine).Assembly.Location, "-p:NoctxArguments=--rule=NOCTX008 --severity-threshold=info"];

        var first = await FolderFeed.DotnetAsync(feed.PathOf(), ["build", feed.PathOf("App"), .. options]);
        var facts = File.GetLastWriteTimeUtc(feed.PathOf("Lib", "obj", "noctx", "Lib.clean"));
        var second = await FolderFeed.DotnetAsync(feed.PathOf(), ["build", feed.PathOf("App"), "--no-restore", .. options]);

        Assert.Contains("C.cs(2,", LineOf(first, "warning NOCTX001"), StringComparison.Ordinal);
        Assert.Contains("H.cs(1,", LineOf(first, "warning NOCTX010"), StringComparison.Ordinal);
        Assert.Contains("L.Step -> Task.Delay", LineOf(first, "NOCTX008"), StringComparison.Ordinal);
        Assert.Equal(LineOf(first, "NOCTX008"), LineOf(second, "NOCTX008"));
        Assert.True(File.Exists(feed.PathOf("Lib", "obj", "noctx", "Lib.facts.json")));
        Assert.True(File.Exists(feed.PathOf("App", "obj", "noctx", "App.rsp")));
        Assert.Equal(facts, File.GetLastWriteTimeUtc(feed.PathOf("Lib", "obj", "noctx", "Lib.clean")));
        Assert.DoesNotContain("error", first + second, StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public async Task Tool_package_installs_from_the_folder_and_runs()
    {
        await feed.PackAsync("Noctx.Cli");
        await FolderFeed.DotnetAsync(feed.PathOf(), "tool", "install", "noctx", "--tool-path", feed.PathOf("tools"), "--configfile", feed.PathOf("nuget.config"));

        using var tool = Process.Start(new ProcessStartInfo(feed.PathOf("tools", "noctx"), ["explain", "NOCTX008"]) { RedirectStandardOutput = true })!;
        var output = await tool.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, tool.ExitCode);
        Assert.StartsWith("# NOCTX008", output, StringComparison.Ordinal);
    }

    private static string LineOf(string output, string part) => Assert.Single(output.Split('\n').Where(l => l.Contains(part, StringComparison.Ordinal)).Distinct());
}
