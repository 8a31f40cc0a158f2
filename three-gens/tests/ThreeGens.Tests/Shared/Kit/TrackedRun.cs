using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Tests.Shared.Kit;

/// <summary>Runs a generator twice, with an edit in between, and looks at what the second run had to do again.</summary>
internal sealed class TrackedRun
{
    private TrackedRun(GeneratorRunResult first, GeneratorRunResult second)
    {
        First = first;
        Second = second;
    }

    public GeneratorRunResult First { get; }

    public GeneratorRunResult Second { get; }

    /// <summary>Runs the generator on the sources, replaces file <paramref name="index"/> (one past the last adds a file) and runs it again.</summary>
    public static TrackedRun Of<TGenerator>(string[] sources, int index, string replacement)
        where TGenerator : IIncrementalGenerator, new()
    {
        var parse = TestCompilation.ParseOptionsOf();
        var before = TestCompilation.Of(sources);
        var tree = CSharpSyntaxTree.ParseText(replacement, parse, path: $"File{index}.cs");
        var after = index == sources.Length
            ? before.AddSyntaxTrees(tree)
            : before.ReplaceSyntaxTree(before.SyntaxTrees[index], tree);

        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new TGenerator().AsSourceGenerator()],
            parseOptions: parse,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        driver = driver.RunGenerators(before);
        var first = Assert.Single(driver.GetRunResult().Results);
        driver = driver.RunGenerators(after);
        return new TrackedRun(first, Assert.Single(driver.GetRunResult().Results));
    }

    /// <summary>Fails unless no step of ours made anything new and no file was written again.</summary>
    public void EverythingWasCached()
    {
        var ours = OurSteps(Second);
        Assert.NotEmpty(ours);
        foreach (var (name, steps) in ours)
        {
            var reasons = steps.SelectMany(s => s.Outputs).Select(o => o.Reason).ToArray();
            Assert.True(
                reasons.Length > 0 && reasons.All(r => r is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged),
                $"{name}: {string.Join(", ", reasons)}");
        }

        Assert.NotEmpty(First.GeneratedSources);
        Assert.NotEmpty(OutputReasons());
        Assert.All(OutputReasons(), r => Assert.Equal(IncrementalStepRunReason.Cached, r));
    }

    /// <summary>Gives why each file was or was not written again.</summary>
    public IncrementalStepRunReason[] OutputReasons() =>
        [.. Second.TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs).Select(o => o.Reason)];

    /// <summary>Gives every value that the pipeline keeps between runs.</summary>
    public IEnumerable<object?> CachedValues() => OurSteps(First).SelectMany(s => s.Value).SelectMany(s => s.Outputs).Select(o => (object?)o.Value);

    private static Dictionary<string, ImmutableArray<IncrementalGeneratorRunStep>> OurSteps(GeneratorRunResult result) => result.TrackedSteps
        .Where(s => s.Key.StartsWith(StepNames.Prefix, StringComparison.Ordinal))
        .ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal);
}
