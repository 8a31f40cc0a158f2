namespace Noctx.Cli.Tests;

/// <summary>Is a folder outside the repository that is deleted in the end, with files written by a test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
          </PropertyGroup>
          <ItemGroup>REFERENCES</ItemGroup>
        </Project>
        """;

    // What the tests' sources use, and not all 150 assemblies of the framework: each run reads its references anew.
    private static readonly HashSet<string> Platform =
    [
        "System.Private.CoreLib", "System.Private.Uri", "System.Runtime", "System.Collections", "System.Linq", "System.Memory", "System.Console",
        "System.Threading", "System.Threading.Tasks", "System.Threading.Thread", "System.Text.Json", "System.Text.RegularExpressions",
        "System.Runtime.InteropServices", "System.Runtime.InteropServices.JavaScript",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("noctx-test-");

    /// <summary>Gives the full path of the folder or of a file in it.</summary>
    public string PathOf(params string[] parts) => Path.Combine([_folder.FullName, .. parts]);

    /// <summary>Writes a file, with its folders.</summary>
    public TemporaryFolder With(string path, string text)
    {
        var full = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    /// <summary>Writes a project file in a folder of its name.</summary>
    public TemporaryFolder WithProject(string name, params string[] references)
        => With($"{name}/{name}.csproj", Project.Replace("REFERENCES", string.Concat(references.Select(r => $"<ProjectReference Include=\"../{r}/{r}.csproj\" />")), StringComparison.Ordinal));

    /// <summary>Writes a compiler response file for all C# files of a folder: a project without MSBuild, loaded in a moment.</summary>
    public TemporaryFolder WithResponseFile(string name, params string[] more)
    {
        With($"{name}/Usings.g.cs", "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;");
        var folder = PathOf(name);
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(p => Platform.Contains(Path.GetFileNameWithoutExtension(p)));
        return With($"{name}/{name}.rsp", string.Join('\n', (string[])
        [
            "/noconfig", "/target:library", "/nullable:enable", $"\"/out:{folder}/obj/Debug/{name}.dll\"", .. platform.Select(p => $"\"/reference:{p}\""), .. more,
            .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => $"\"{f}\""),
        ]));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var folder in _folder.EnumerateDirectories("*", SearchOption.AllDirectories))
        {
            if (!OperatingSystem.IsWindows())
            {
                folder.UnixFileMode |= UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.UserRead;
            }
        }

        _folder.Delete(recursive: true);
    }
}
