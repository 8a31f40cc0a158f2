using System.Globalization;
using System.Text;

namespace Gates.Solutions;

/// <summary>Writes a classic solution file of C# projects, byte for byte the same for the same projects.</summary>
internal static class SolutionWriter
{
    private const string CSharpProject = "{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}";
    private const string SolutionFolder = "{2150E333-8FDC-42A3-9474-1A3956D46DE8}";
    private static readonly string[] Configurations = ["Debug|Any CPU", "Release|Any CPU"];

    /// <summary>Gives the text of the solution file.</summary>
    /// <param name="projects">Paths of project files from the root, with '/', in any order.</param>
    public static string Write(IReadOnlyList<string> projects)
    {
        var entries = SolutionLayout.Of(projects.Order(StringComparer.Ordinal).ToArray());
        var text = new StringBuilder();
        text.Append("Microsoft Visual Studio Solution File, Format Version 12.00\n");
        text.Append("# Visual Studio Version 17\n");
        text.Append("VisualStudioVersion = 17.0.31903.59\n");
        text.Append("MinimumVisualStudioVersion = 10.0.40219.1\n");
        foreach (var entry in entries)
        {
            var type = entry.IsFolder ? SolutionFolder : CSharpProject;
            var path = entry.IsFolder ? entry.Name : entry.Path.Replace('/', '\\');
            text.Append(CultureInfo.InvariantCulture, $"Project(\"{type}\") = \"{entry.Name}\", \"{path}\", \"{entry.Id}\"\nEndProject\n");
        }

        text.Append("Global\n");
        AppendSection(text, "SolutionConfigurationPlatforms", "preSolution", Configurations.Select(c => $"{c} = {c}"));
        AppendSection(text, "ProjectConfigurationPlatforms", "postSolution", entries.Where(e => !e.IsFolder).SelectMany(Mappings));
        AppendSection(text, "SolutionProperties", "preSolution", ["HideSolutionNode = FALSE"]);
        AppendSection(text, "NestedProjects", "preSolution", entries.Where(e => e.ParentId is not null).Select(e => $"{e.Id} = {e.ParentId}"));
        return text.Append("EndGlobal\n").ToString();
    }

    private static IEnumerable<string> Mappings(SolutionEntry project) =>
        Configurations.SelectMany(c => new[] { $"{project.Id}.{c}.ActiveCfg = {c}", $"{project.Id}.{c}.Build.0 = {c}" });

    private static void AppendSection(StringBuilder text, string name, string when, IEnumerable<string> lines)
    {
        text.Append(CultureInfo.InvariantCulture, $"\tGlobalSection({name}) = {when}\n");
        foreach (var line in lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"\t\t{line}\n");
        }

        text.Append("\tEndGlobalSection\n");
    }
}
