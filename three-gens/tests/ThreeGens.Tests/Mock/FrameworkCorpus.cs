using Microsoft.CodeAnalysis;
using ThreeGens.Tests.Shared.Kit;

namespace ThreeGens.Tests.Mocks;

/// <summary>Lists what the net10.0 reference assemblies offer to be mocked, in an order that never changes.</summary>
internal static class FrameworkCorpus
{
    private static readonly Lazy<INamedTypeSymbol[]> All = new(Load);

    /// <value>The compilation that the types belong to; another one with the same references need not know them.</value>
    public static Compilation Compilation { get; } = TestCompilation.Of([""], new TestOptions { AllowUnsafe = true });

    /// <value>The plain public interfaces: not generic, no static abstract member.</value>
    public static INamedTypeSymbol[] Interfaces { get; } = [.. All.Value.Where(t => t.TypeKind == TypeKind.Interface
        && !t.AllInterfaces.Insert(0, t).Any(i => i.GetMembers().Any(m => m is { IsStatic: true, IsAbstract: true })))];

    /// <value>The abstract classes that are not generic and have a constructor which a derived class can call.</value>
    public static INamedTypeSymbol[] AbstractClasses { get; } = [.. All.Value.Where(t => t is { TypeKind: TypeKind.Class, IsAbstract: true, IsStatic: false }
        && t.InstanceConstructors.Any(c => c.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))];

    /// <summary>Finds a type in this process.</summary>
    public static Type Find(INamedTypeSymbol type) => Type.GetType($"{MetadataName(type)}, {type.ContainingAssembly.Name}", throwOnError: true)!;

    private static INamedTypeSymbol[] Load()
    {
        var assemblies = Compilation.References.Select(Compilation.GetAssemblyOrModuleSymbol).OfType<IAssemblySymbol>()
            .Where(a => a.Name is not ("ThreeGens" or "Microsoft.VisualBasic.Core"));
        return [.. assemblies.SelectMany(a => Types(a.GlobalNamespace))
            .Where(t => t is { Arity: 0, DeclaredAccessibility: Accessibility.Public, ContainingType: null or { DeclaredAccessibility: Accessibility.Public, Arity: 0 } })
            .OrderBy(t => t.ToDisplayString(), StringComparer.Ordinal)];
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .SelectMany(m => m is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(m));

    private static string MetadataName(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? MetadataName(outer) + "+" + type.MetadataName : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";
}
