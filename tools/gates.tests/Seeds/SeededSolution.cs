using Gates.Processes;
using Gates.Solutions;

namespace Gates.Tests.Seeds;

/// <summary>Makes tiny solutions that restore without a network.</summary>
internal static class SeededSolution
{
    public const string Project = "src/One/One.csproj";

    private const string Library = """
        <Project Sdk="Microsoft.NET.Sdk">
        </Project>

        """;

    private const string Props = """
        <Project>
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <UseArtifactsOutput>true</UseArtifactsOutput>
            <RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>
            <NuGetAudit>false</NuGetAudit>
            <UseSharedCompilation>true</UseSharedCompilation>
            <TreatWarningsAsErrors>false</TreatWarningsAsErrors>
          </PropertyGroup>
        </Project>

        """;

    private const string Packages = """
        <Project>
          <PropertyGroup>
            <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
          </PropertyGroup>
        </Project>

        """;

    private const string LockFile = """
        {
          "version": 2,
          "dependencies": {
            "net10.0": {}
          }
        }
        """;

    /// <summary>Gives a committed solution of one library, with nothing to object to.</summary>
    public static SeededCheckout Create() => new SeededCheckout()
        .Write(".gitignore", "artifacts/\nobj/\nbin/\n")
        .Write("My.sln", SolutionWriter.Write([Project]))
        .Write("Directory.Build.props", Props)
        .Write("Directory.Packages.props", Packages)
        .Write(Project, Library)
        .Write("src/One/packages.lock.json", LockFile)
        .Write("src/One/One.cs", "namespace One;\n\npublic static class Number\n{\n    public static int Value => 1;\n}\n")
        .Commit();

    /// <summary>Gives the same with a test project that has one test, which passes.</summary>
    /// <remarks>The version of xUnit is the one these tests run on, so it is in the package folder of this machine.</remarks>
    public static SeededCheckout CreateWithTests() => Create()
        .Write("global.json", """{"test":{"runner":"Microsoft.Testing.Platform"}}""")
        .Write("My.sln", SolutionWriter.Write([Project, "tests/One.Tests/One.Tests.csproj"]))
        .Write("Directory.Packages.props", Packages.Replace("</Project>", """
              <ItemGroup>
                <PackageVersion Include="xunit.v3" Version="4.0.2" />
              </ItemGroup>
            </Project>
            """, StringComparison.Ordinal))
        .Write("tests/One.Tests/One.Tests.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <IsTestProject>true</IsTestProject>
                <UseMicrosoftTestingPlatformRunner>true</UseMicrosoftTestingPlatformRunner>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="xunit.v3" />
                <ProjectReference Include="../../src/One/One.csproj" />
              </ItemGroup>
            </Project>
            """)
        .Write("tests/One.Tests/NumberTests.cs", "public class NumberTests { [Xunit.Fact] public void Value_is_one() => Xunit.Assert.Equal(1, One.Number.Value); }\n")
        .Commit();

    /// <summary>Runs dotnet in the checkout and expects it to succeed.</summary>
    public static async Task DotnetAsync(this SeededCheckout seed, params string[] arguments)
    {
        var result = await new ProcessRunner(_ => { }).RunAsync(
            new ProcessRequest("dotnet", arguments, seed.Root), TestContext.Current.CancellationToken);
        Assert.True(result.ExitCode == 0, result.Tail());
    }
}
