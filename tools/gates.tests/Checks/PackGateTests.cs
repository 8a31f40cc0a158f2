using Gates.Tests.Seeds;

namespace Gates.Tests.Checks;

public sealed class PackGateTests
{
    private const string Library = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <Description>Gives a number.</Description>
            <PackageLicenseExpression>MIT</PackageLicenseExpression>
            <PackageReadmeFile>README.md</PackageReadmeFile>
          </PropertyGroup>
          <ItemGroup>
            <None Include="README.md" Pack="true" PackagePath="/" />
          </ItemGroup>
        </Project>

        """;

    [Fact]
    public async Task Pack_bare_package_is_red_and_a_complete_one_with_its_list_is_green()
    {
        using var seed = SeededSolution.Create().Write("tools/gates/packages/Gone.txt", "lib/net10.0/Gone.dll\n");

        (await seed.GatesAsync("pack")).AssertRed(
            "One: names no licence", "One: has no description", "One: has no readme",
            "tools/gates/packages/One.txt: is missing", "Gone.txt: lists a package that is not made");

        seed.Write(SeededSolution.Project, Library).Write("src/One/README.md", "# One\n").Delete("tools/gates/packages/Gone.txt");
        (await seed.GatesAsync("pack", "--fix")).AssertGreen();
        Assert.Equal("One.nuspec\nREADME.md\nlib/net10.0/One.dll\n", seed.Read("tools/gates/packages/One.txt"));
    }
}
