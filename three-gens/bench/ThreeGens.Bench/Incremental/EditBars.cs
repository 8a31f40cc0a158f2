using System.Globalization;
using System.Reflection;
using Measure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ThreeGens.Generators.ToString;

namespace ThreeGens.Bench.Incremental;

/// <summary>Measures what an edit of an unrelated file costs in a project of 1,000 annotated types and 1,000 plain files.</summary>
internal static class EditBars
{
    private const int Types = 1000;

    private static readonly InterleavedOptions Options = new() { Rounds = 9, WarmUpRounds = 2, BlockMilliseconds = 1 };

    public static IReadOnlyList<Bar> Measure()
    {
        var compilation = Project("[ThreeGens.GenerateToString] public sealed partial class");
        var result = InterleavedRun.Run([Edit("floor", new FloorGenerator(), compilation), Edit("ours", new ObjectGenerator(), compilation)], Options);
        return
        [
            new Bar("unrelated edit / floor generator", result.Ratio("ours", "floor"), 1.3, BarDirection.AtMost, "ratio", result.IsConclusive),
            new Bar("unrelated edit, allocation", result["ours"].AllocatedBytes / 1e6, 25, BarDirection.AtMost, "MB"),
        ];
    }

    private static Contender Edit(string name, IIncrementalGenerator generator, CSharpCompilation compilation)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(generator).RunGenerators(compilation);
        var plain = compilation.SyntaxTrees[^1];
        var edits = 0;
        return new Contender(name, count =>
        {
            for (var i = 0; i < count; i++)
            {
                var edited = CSharpSyntaxTree.ParseText(
                    $"class Edited {{ int X() => {(edits++).ToString(CultureInfo.InvariantCulture)}; }}", path: plain.FilePath);
                driver = driver.RunGenerators(compilation.ReplaceSyntaxTree(plain, edited));
            }
        });
    }

    private static CSharpCompilation Project(string head)
    {
        var trees = new List<SyntaxTree>();
        for (var i = 0; i < Types; i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            trees.Add(CSharpSyntaxTree.ParseText(
                $"namespace N; {head} T{number} {{ public int Id {{ get; set; }} public string Name {{ get; set; }} public System.DateTime At {{ get; set; }} "
                + "public System.Collections.Generic.List<int> Items { get; set; } public decimal? Total { get; set; } }",
                path: $"T{number}.cs"));
            trees.Add(CSharpSyntaxTree.ParseText($"namespace P; class P{number} {{ int X() => 1; }}", path: $"P{number}.cs"));
        }

        var references = Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System*.dll")
            .Append(typeof(GenerateToStringAttribute).Assembly.Location)
            .Where(IsManaged)
            .Select(p => MetadataReference.CreateFromFile(p));
        return CSharpCompilation.Create("Edited", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false));
    }

    private static bool IsManaged(string path)
    {
        try
        {
            AssemblyName.GetAssemblyName(path);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
