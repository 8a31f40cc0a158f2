using ThreeGens.Generators.Shared;
using ThreeGens.Tests.Shared.Kit;

namespace ThreeGens.Tests.Shared;

public sealed class HintNameTests
{
    [Theory]
    [InlineData("namespace A.B { class C { struct D<T> { } } }", "A.B.C+D`1", "A.B.C.D-1.Json.g.cs")]
    [InlineData("class Plain { }", "Plain", "Plain.Json.g.cs")]
    public void For_type_gives_its_full_name(string source, string metadataName, string expected)
    {
        var type = TestCompilation.Of([source]).GetTypeByMetadataName(metadataName)!;

        Assert.Equal(expected, HintName.For(type, "Json"));
    }

    [Fact]
    public void For_names_a_file_system_may_refuse_adds_a_hash()
    {
        var compilation = TestCompilation.Of(["class Größe { } class Grösse { }"]);

        var names = compilation.Assembly.GlobalNamespace.GetTypeMembers().Select(t => HintName.For(t, "Json")).ToArray();

        Assert.Equal(2, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, n => Assert.All(n, c => Assert.True(char.IsAscii(c))));
    }

    [Fact]
    public void For_very_long_name_stays_short_enough_for_any_file_system()
    {
        var type = TestCompilation.Of([$"namespace {string.Join('.', Enumerable.Repeat("Abcdefghij", 40))} {{ class C {{ }} }}"])
            .GetSymbolsWithName("C", cancellationToken: TestContext.Current.CancellationToken).OfType<Microsoft.CodeAnalysis.INamedTypeSymbol>().Single();

        Assert.InRange(HintName.For(type, "Json").Length, 1, 200);
    }
}
