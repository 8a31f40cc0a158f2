using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Mocks;
using ThreeGens.Tests.Shared.Kit;

namespace ThreeGens.Tests.Mocks;

/// <summary>Mocks the plain public interfaces and derivable abstract classes of the net10.0 reference assemblies.</summary>
/// <remarks>
/// Compiling all of them takes a minute, so that every run takes a sample and all are taken on demand:
/// <c>dotnet run --project three-gens/tests/ThreeGens.Tests -- --explicit only --filter-trait Category=Corpus</c>.
/// </remarks>
[Trait("Category", "Corpus")]
public sealed class CorpusTests
{
    // Prime, so that no family of types with regular names is left out.
    private const int SampleStep = 13;

    private static readonly string[] RefusedByName =
    [
        // Only the compiler may derive from the first four.
        "System.Delegate", "System.Enum", "System.MulticastDelegate", "System.ValueType",
        // Obsolete as an error: no code may name it.
        "System.Xml.IApplicationResourceStreamResolver",
    ];

    [Fact]
    public void Sample_of_the_framework_compiles_and_runs() =>
        Check([.. Sample(FrameworkCorpus.Interfaces), .. Sample(FrameworkCorpus.AbstractClasses)]);

    [Fact]
    public void Types_that_are_refused_are_known_by_name()
    {
        INamedTypeSymbol[] all = [.. FrameworkCorpus.Interfaces, .. FrameworkCorpus.AbstractClasses];

        Assert.InRange(FrameworkCorpus.Interfaces.Length, 205, 240);
        Assert.InRange(FrameworkCorpus.AbstractClasses.Length, 245, 300);
        Assert.Equal(RefusedByName, Refused(all).Select(t => t.ToDisplayString()).Order(StringComparer.Ordinal));
    }

    [Fact(Explicit = true)]
    public void Every_interface_of_the_framework_compiles_and_runs() => Check(FrameworkCorpus.Interfaces);

    [Fact(Explicit = true)]
    public void Every_abstract_class_of_the_framework_compiles() => Check(FrameworkCorpus.AbstractClasses);

    private static IEnumerable<INamedTypeSymbol> Sample(INamedTypeSymbol[] types) => types.Where((_, index) => index % SampleStep == 0);

    private static void Check(INamedTypeSymbol[] types)
    {
        types = [.. types.Except(Refused(types), SymbolEqualityComparer.Default).Cast<INamedTypeSymbol>()];
        using var image = Compile(types);
        var assembly = new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
        RuntimeHelpers.RunModuleConstructor(assembly.ManifestModule.ModuleHandle);
        var of = typeof(Mock).GetMethods().Single(m => m is { Name: "Of" } && m.GetParameters().Length == 0);
        Assert.All(types.Where(t => t.TypeKind == TypeKind.Interface), type =>
            Assert.NotNull(of.MakeGenericMethod(FrameworkCorpus.Find(type)).Invoke(null, null)));
    }

    private static INamedTypeSymbol[] Refused(INamedTypeSymbol[] types)
    {
        return [.. types.Where(type =>
        {
            var ids = new List<string>();
            var model = MockParser.Parse(new MockRequest(type), FrameworkCorpus.Compilation, (d, _, _) => ids.Add(d.Id), TestContext.Current.CancellationToken);
            Assert.True((model is null) == (ids.Count == 1), $"{type}: {string.Join(", ", ids)}");
            return model is null;
        })];
    }

    // One driver run and one emit for all types: asking for the diagnostics first would bind everything twice.
    private static MemoryStream Compile(INamedTypeSymbol[] types)
    {
        var attributes = types.Select(t => $"[assembly: ThreeGens.GenerateMock(typeof({t.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}))]");
        var run = GeneratorRun.Of<MockGenerator>(new TestOptions { AllowUnsafe = true }, "#pragma warning disable\n" + string.Join("\n", attributes));
        Assert.Empty(run.Diagnostics);
        Assert.Equal(types.Length, run.Files.Count);

        var image = new MemoryStream();
        var emitted = run.Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(emitted.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning));
        Assert.True(emitted.Success);
        image.Position = 0;
        return image;
    }
}
