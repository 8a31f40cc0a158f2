using Gates.Tests.Seeds;

namespace Gates.Tests.Checks;

public sealed class RestoreGateTests
{
    [Fact]
    public async Task Restore_clean_checkout_is_green()
    {
        using var seed = SeededSolution.Create();

        (await seed.GatesAsync("restore")).AssertGreen();
    }

    [Fact]
    public async Task Restore_lock_file_that_does_not_fit_is_red()
    {
        using var seed = SeededSolution.Create();
        seed.Write("src/One/packages.lock.json", """{"version":2,"dependencies":{"net9.0":{}}}""");

        (await seed.GatesAsync("restore")).AssertRed("error NU1004");
    }

    [Fact]
    public async Task Restore_faults_of_project_files_are_all_named()
    {
        using var seed = SeededSolution.Create();
        seed.Delete("src/One/packages.lock.json");
        seed.Write("Directory.Packages.props", """<Project><ItemGroup><PackageVersion Include="Floats" Version="1.*" /></ItemGroup></Project>""");
        seed.Write("src/Extra.props", """
            <Project>
              <ItemGroup>
                <PackageReference Include="Scattered" Version="1.0.0" />
                <PackageReference Include="Overridden"><VersionOverride>2.0.0</VersionOverride></PackageReference>
              </ItemGroup>
            </Project>
            """);
        seed.Write("src/Broken.targets", "<Project>\n<Oops");

        (await seed.GatesAsync("restore")).AssertRed(
            "src/One/One.csproj: has no packages.lock.json",
            "Directory.Packages.props:1: the version '1.*' of Floats floats",
            "src/Extra.props:3: writes Version '1.0.0' of Scattered",
            "src/Extra.props:4: writes VersionOverride '2.0.0' of Overridden",
            "src/Broken.targets:2: is not XML");
    }

    [Fact]
    public async Task Restore_package_that_does_not_exist_is_red()
    {
        using var seed = SeededSolution.Create();
        seed.Write("nuget.config", """<configuration><packageSources><clear /><add key="here" value="." /></packageSources></configuration>""");
        seed.Write("src/One/One.csproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="No.Such.Package" /></ItemGroup></Project>""");

        (await seed.GatesAsync("restore")).AssertRed("NU1");
    }
}
