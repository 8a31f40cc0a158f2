using ThreeGens.Generators.ToString;
using ThreeGens.Tests.Shared.Kit;
using ThreeGens.Tests.Shared.Snapshots;

namespace ThreeGens.Tests.ToString;

public sealed class EnumGeneratorTests
{
    private const string Color = """
        namespace Paint
        {
            [ThreeGens.GenerateToString]
            public enum Color { Red, Green, Blue }
        }
        """;

    [Fact]
    public void Dense_enum_matches_its_snapshot()
    {
        var run = GeneratorRun.Of<EnumGenerator>(Color).CompilesClean();

        Snapshot.Match(run.File);
    }

    [Fact]
    public void Edit_of_an_unrelated_file_leaves_every_step_cached() =>
        TrackedRun.Of<EnumGenerator>([Color, "class Other { }"], 1, "class Other { int X() => 1; }").EverythingWasCached();

    [Fact]
    public void Edit_in_the_same_file_leaves_every_step_cached() =>
        TrackedRun.Of<EnumGenerator>([Color], 0, "// moved down\n" + Color + "\nclass Added { }").EverythingWasCached();

    [Fact]
    public void Edit_of_the_enum_writes_its_file_again()
    {
        var run = TrackedRun.Of<EnumGenerator>([Color, Color.Replace("Color", "Tone", StringComparison.Ordinal)], 0, Color.Replace("Blue", "Blue, Black", StringComparison.Ordinal));

        Assert.Single(run.OutputReasons(), r => r == Microsoft.CodeAnalysis.IncrementalStepRunReason.Modified);
        Assert.Contains("Black", run.Second.GeneratedSources[0].SourceText.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Cached_models_hold_no_symbol_syntax_or_compilation() =>
        CachedModelWalk.FindsNothingForbidden(TrackedRun.Of<EnumGenerator>([Color], 1, "class Other { }").CachedValues());
}
