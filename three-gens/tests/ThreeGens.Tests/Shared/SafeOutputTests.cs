using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;
using ThreeGens.Tests.Shared.Kit;

namespace ThreeGens.Tests.Shared;

public sealed class SafeOutputTests
{
    private const string Source = "[System.Obsolete] class Good { } [System.Obsolete] class BadParse { } [System.Obsolete] class BadEmit { } [System.Obsolete] class Fine { }";

    [Fact]
    public void Exception_costs_one_type_its_file_and_is_one_diagnostic()
    {
        var run = GeneratorRun.Of<FailingGenerator>(Source);

        Assert.Equal(["Fine.Test.g.cs", "Good.Test.g.cs"], run.Files.Keys.Order());
        Assert.Equal(2, run.Diagnostics.Length);
        Assert.All(run.Diagnostics, d => Assert.Equal(GeneratorFailure.Id, d.Id));
        Assert.Contains(run.Diagnostics, d => d.GetMessage(null).Contains("'BadParse'", StringComparison.Ordinal) && d.Location.GetLineSpan().Path == "File0.cs");
        Assert.Contains(run.Diagnostics, d => d.GetMessage(null).Contains("'BadEmit'", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_that_differ_in_case_only_get_files_that_differ_in_more()
    {
        var run = GeneratorRun.Of<FailingGenerator>("[System.Obsolete] class Twin { } [System.Obsolete] class TWIN { } [System.Obsolete] class Other { }");

        Assert.Equal(3, run.Files.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Contains("Other.Test.g.cs", run.Files.Keys);
    }

    private sealed record Model(string HintName, string DisplayName) : ITypeModel;

    private sealed class FailingGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            var parsed = context.SyntaxProvider.ForAttributeWithMetadataName(
                "System.ObsoleteAttribute",
                static (_, _) => true,
                static (c, _) => SafeOutput.Parse("Test", c.TargetSymbol, () => c.TargetSymbol.Name == "BadParse"
                    ? throw new InvalidOperationException("parse\nsecond line")
                    : new Model(HintName.For((INamedTypeSymbol)c.TargetSymbol, "Test"), c.TargetSymbol.Name)));
            context.RegisterFiles(parsed, "Test", static m => m.DisplayName == "BadEmit"
                ? throw new InvalidOperationException("emit")
                : new SourceWriter().Line("// " + m.DisplayName));
        }
    }
}
