using Microsoft.CodeAnalysis.CSharp;
using ThreeGens.Cli.Loading;
using ThreeGens.Generators.ToString;

namespace ThreeGens.Tests.Cli;

/// <summary>Is a project that uses the generators, in a temporary folder, loaded without MSBuild.</summary>
internal sealed class ConsumerFolder : IDisposable
{
    private readonly DirectoryInfo _folder;

    public ConsumerFolder(string name = "consumer")
    {
        _folder = Directory.CreateTempSubdirectory(name + "-");
        Write("Color.cs", "namespace Paint; [ThreeGens.GenerateToString] public enum Color { Red, Green }");
        Write("Point.cs", "namespace Paint; [ThreeGens.GenerateToString] public partial record struct Point(double X, double Y);");
    }

    public string Root => _folder.FullName;

    public Consumer Consumer => new(
        Path.Combine(Root, "Paint.csproj"),
        CSharpCommandLineParser.Default.Parse(
            [
                "/target:library",
                "/langversion:14",
                "/reference:" + typeof(object).Assembly.Location,
                "/reference:" + Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.Runtime.dll"),
                "/reference:" + typeof(GenerateToStringAttribute).Assembly.Location,
                "/analyzer:" + typeof(EnumGenerator).Assembly.Location,
                "/analyzer:" + Path.Combine(Root, "Other.Generators.dll"),
                .. Directory.EnumerateFiles(Root, "*.cs").Order(StringComparer.Ordinal),
            ],
            Root,
            sdkDirectory: null));

    public void Write(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public string[] Generated() =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, "Generated"), "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Root, f)).Order(StringComparer.Ordinal)];

    public void Dispose() => _folder.Delete(recursive: true);
}
