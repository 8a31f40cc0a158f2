using System.Globalization;
using System.Xml.Linq;

namespace ThreeGens.Cli.Loading;

/// <summary>Writes the small MSBuild project that makes other projects tell their compiler command line.</summary>
internal static class DescribeBuild
{
    // CoreCompile runs with the compiler left out and its arguments kept, as an IDE's design-time build does. The property that
    // asks for it must not reach referenced projects: these are built for real.
    private const string Targets = """
        <Project>
          <PropertyGroup>
            <_GlobalPropertiesToRemoveFromProjectReferences>$(_GlobalPropertiesToRemoveFromProjectReferences);CustomAfterMicrosoftCommonTargets;GensCommandLineFile</_GlobalPropertiesToRemoveFromProjectReferences>
          </PropertyGroup>
          <Target Name="GensLeaveCompilerOut" BeforeTargets="CoreCompile">
            <PropertyGroup>
              <SkipCompilerExecution>true</SkipCompilerExecution>
              <ProvideCommandLineArgs>true</ProvideCommandLineArgs>
              <NonExistentFile>__gens_always_out_of_date__</NonExistentFile>
            </PropertyGroup>
          </Target>
          <Target Name="GensDescribe" DependsOnTargets="Compile">
            <WriteLinesToFile File="$(GensCommandLineFile)" Lines="@(CscCommandLineArgs)" Overwrite="true" />
          </Target>
        </Project>
        """;

    /// <summary>Writes the project and gives its path.</summary>
    public static string Write(string folder, IReadOnlyList<string> projects, bool restore)
    {
        var targets = Path.Combine(folder, "gens.targets");
        File.WriteAllText(targets, Targets);

        var items = projects.Select((project, index) => new XElement(
            "Consumer",
            new XAttribute("Include", project),
            new XElement("AdditionalProperties", $"CustomAfterMicrosoftCommonTargets={targets};GensCommandLineFile={OutputOf(folder, index)}")));
        var target = new XElement("Target", new XAttribute("Name", "Build"));
        if (restore)
        {
            target.Add(new XElement(
                "MSBuild",
                new XAttribute("Projects", string.Join(';', projects)),
                new XAttribute("Targets", "Restore"),
                new XAttribute("Properties", "MSBuildRestoreSessionId=gens")));
        }

        target.Add(new XElement(
            "MSBuild",
            new XAttribute("Projects", "@(Consumer)"),
            new XAttribute("Targets", "GensDescribe"),
            new XAttribute("BuildInParallel", "true")));

        var path = Path.Combine(folder, "gens.proj");
        new XElement("Project", new XElement("ItemGroup", items), target).Save(path);
        return path;
    }

    /// <summary>Gives the file that receives the command line of a project.</summary>
    public static string OutputOf(string folder, int index) => Path.Combine(folder, index.ToString(CultureInfo.InvariantCulture) + ".args");
}
