using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Mocks;
using ThreeGens.Tests.Shared.Kit;

namespace ThreeGens.Tests.Mocks;

/// <summary>Mocks every plain public interface and every derivable abstract class of the net10.0 reference assemblies.</summary>
[Trait("Category", "Corpus")]
public sealed class CorpusTests
{
    [Fact]
    public void Every_interface_of_the_framework_compiles_and_runs()
    {
        var types = Corpus(t => t.TypeKind == TypeKind.Interface
            && !t.AllInterfaces.Insert(0, t).Any(i => i.GetMembers().Any(m => m is { IsStatic: true, IsAbstract: true })));

        Assert.InRange(types.Length, 205, 240);
        types = [.. types.Except(Refused(types), SymbolEqualityComparer.Default).Cast<INamedTypeSymbol>()];
        var assembly = Load(types);
        RuntimeHelpers.RunModuleConstructor(assembly.ManifestModule.ModuleHandle);
        var of = typeof(Mock).GetMethods().Single(m => m is { Name: "Of" } && m.GetParameters().Length == 0);
        foreach (var type in types.Select(t => Type.GetType($"{MetadataName(t)}, {t.ContainingAssembly.Name}", throwOnError: true)!))
        {
            Assert.NotNull(of.MakeGenericMethod(type).Invoke(null, null));
        }
    }

    [Fact]
    public void Every_abstract_class_of_the_framework_compiles_or_is_refused_by_name()
    {
        var types = Corpus(t => t is { TypeKind: TypeKind.Class, IsAbstract: true, IsStatic: false }
            && t.InstanceConstructors.Any(c => c.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal));

        Assert.InRange(types.Length, 245, 300);
        var refused = Refused(types);
        TestContext.Current.TestOutputHelper?.WriteLine($"{types.Length} types, refused: {string.Join(", ", refused.Select(t => t.ToDisplayString()))}");
        Load([.. types.Except(refused, SymbolEqualityComparer.Default).Cast<INamedTypeSymbol>()]);
    }

    private static INamedTypeSymbol[] Refused(INamedTypeSymbol[] types)
    {
        var compilation = TestCompilation.Of([""], new TestOptions { AllowUnsafe = true });
        return [.. types.Where(type =>
        {
            var ids = new List<string>();
            var model = MockParser.Parse(new MockRequest(type, null), compilation, (d, _, _) => ids.Add(d.Id), TestContext.Current.CancellationToken);
            Assert.True((model is null) == (ids.Count == 1), $"{type}: {string.Join(", ", ids)}");
            return model is null;
        })];
    }

    // One emit binds everything once; asking for the diagnostics first would bind it twice.
    private static Assembly Load(INamedTypeSymbol[] types)
    {
        var attributes = types.Select(t => $"[assembly: ThreeGens.GenerateMock(typeof({t.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}))]");
        var source = "#pragma warning disable\n" + string.Join("\n", attributes);
        var run = GeneratorRun.Of<MockGenerator>(new TestOptions { AllowUnsafe = true }, source);
        Assert.Empty(run.Diagnostics);
        Assert.Equal(types.Length, run.Files.Count);

        using var image = new MemoryStream();
        var emitted = run.Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(emitted.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning));
        Assert.True(emitted.Success);
        image.Position = 0;
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
    }

    private static INamedTypeSymbol[] Corpus(Func<INamedTypeSymbol, bool> isWanted)
    {
        var compilation = TestCompilation.Of([""], new TestOptions { AllowUnsafe = true });
        var assemblies = compilation.References.Select(compilation.GetAssemblyOrModuleSymbol).OfType<IAssemblySymbol>()
            .Where(a => a.Name is not ("ThreeGens" or "Microsoft.VisualBasic.Core"));
        return [.. assemblies.SelectMany(a => Types(a.GlobalNamespace))
            .Where(t => t.DeclaredAccessibility == Accessibility.Public && t.Arity == 0 && t.ContainingType is null or { DeclaredAccessibility: Accessibility.Public, Arity: 0 })
            .Where(t => t is { Arity: 0, DeclaredAccessibility: Accessibility.Public } && isWanted(t))
            .OrderBy(t => t.ToDisplayString(), StringComparer.Ordinal)];
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .SelectMany(m => m is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(m));

    private static string MetadataName(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? MetadataName(outer) + "+" + type.MetadataName : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";
}
