using Microsoft.CodeAnalysis.Diagnostics;
using ThreeGens.Analyzers;
using ThreeGens.CodeFixes;
using ThreeGens.Generators.ToString;
using ThreeGens.Tests.Shared.Kit;

namespace ThreeGens.Tests.CodeFixes;

public sealed class FastEnumCallFixTests
{
    private const string Enum = "[System.Flags, ThreeGens.GenerateToString] public enum Level { None, Low, High }\n";

    [Theory]
    [InlineData("level.ToString()", "level.ToStringFast()")]
    [InlineData("level.ToString(\"D\")", "level.ToStringFast(\"D\")")]
    [InlineData("level.HasFlag(Level.Low)", "level.HasFlagFast(Level.Low)")]
    public async Task Call_becomes_the_generated_one(string slow, string fast)
    {
        const string Rest = "static class C { static object M(Level level) => ";
        var generated = GeneratorRun.Of<EnumGenerator>(Enum).File;

        var mended = await CodeFixRun.ApplyAsync<EnumCallAnalyzer, FastEnumCallFix>($"{Enum}{Rest}{slow}; }}", generated);

        Assert.Equal($"{Enum}{Rest}{fast}; }}", mended);
    }

    [Theory]
    [InlineData("enum Level { Low }", "level.ToString()")]
    [InlineData("[ThreeGens.GenerateToString(TrimPrefix = \"L\")] enum Level { Low }", "level.ToString()")]
    [InlineData("[ThreeGens.GenerateToString] enum Level { Low }", "level.GetHashCode()")]
    [InlineData("[ThreeGens.GenerateToString] enum Level { Low }", "((object)level).ToString()")]
    public async Task Call_without_a_generated_one_of_the_same_meaning_is_left_alone(string declaration, string call)
    {
        var source = $"{declaration} static class C {{ static object M(Level level) => {call}!; }}";
        var output = GeneratorRun.Of<EnumGenerator>(source).Output;

        Assert.Empty(await output.WithAnalyzers([new EnumCallAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));
    }
}
