using System.Globalization;
using Measure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ThreeGens.Generators.Json;
using ThreeGens.Generators.ToString;

namespace ThreeGens.Bench.Incremental;

/// <summary>Measures what an edit of an unrelated file costs in a project of 1,000 annotated types and 1,000 plain files.</summary>
internal static class EditBars
{
    private const int LargestAllocation = 25;

    private static readonly InterleavedOptions Options = new() { Rounds = 15, WarmUpRounds = 3, BlockMilliseconds = 1 };

    public static IReadOnlyList<Bar> Measure() =>
    [
        .. Against("objects", "ThreeGens.GenerateToStringAttribute", new ObjectGenerator(), EditedProject.Of("[ThreeGens.GenerateToString]")),
        .. Against("enums", "ThreeGens.GenerateToStringAttribute", new EnumGenerator(), EditedProject.OfEnums("[ThreeGens.GenerateToString]")),
        .. Json(),
    ];

    private static IEnumerable<Bar> Against(string name, string attribute, IIncrementalGenerator ours, CSharpCompilation compilation)
    {
        var result = InterleavedRun.Run([Edit("floor", new FloorGenerator(attribute), compilation), Edit("ours", ours, compilation)], Options);
        return Bars(name, result);
    }

    private static IEnumerable<Bar> Json()
    {
        var compilation = EditedProject.Of("[ThreeGens.GenerateJson]").AddSyntaxTrees(EditedProject.Context());
        var result = InterleavedRun.Run(
        [
            Edit("floor", new FloorGenerator("ThreeGens.GenerateJsonAttribute"), compilation),
            Edit("framework", FrameworkGenerator.Load(), compilation),
            Edit("ours", new JsonGenerator(), compilation),
        ], Options);
        return
        [
            .. Bars("JSON", result),
            new Bar("unrelated edit, JSON / System.Text.Json", result.Ratio("ours", "framework"), 1.0, BarDirection.AtMost, "ratio", result.IsConclusive),
        ];
    }

    private static IEnumerable<Bar> Bars(string name, InterleavedResult result) =>
    [
        new Bar($"unrelated edit, {name} / floor generator", result.Ratio("ours", "floor"), 1.3, BarDirection.AtMost, "ratio", result.IsConclusive),
        new Bar($"unrelated edit, {name}, allocation", result["ours"].AllocatedBytes / 1e6, LargestAllocation, BarDirection.AtMost, "MB"),
    ];

    private static Contender Edit(string name, IIncrementalGenerator generator, CSharpCompilation compilation)
    {
        var driver = CSharpGeneratorDriver.Create(generator).RunGenerators(compilation);
        if (driver.GetRunResult().GeneratedTrees.Length == 0)
        {
            throw new InvalidOperationException($"The generator '{name}' wrote nothing; nothing is comparable.");
        }

        var plain = compilation.SyntaxTrees.Last(t => t.FilePath.StartsWith('P'));
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
}
