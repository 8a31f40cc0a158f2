using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Tests.Shared;

public sealed class TypeNamesTests
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.FullyQualifiedFormat.WithMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
        | SymbolDisplayMiscellaneousOptions.UseSpecialTypes
        | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    [Fact]
    public void Text_is_what_the_compiler_displays_for_every_public_type_of_the_framework()
    {
        var compilation = CSharpCompilation.Create("Names", references: Directory
            .EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.*.dll")
            .Where(f => !f.EndsWith(".Native.dll", StringComparison.OrdinalIgnoreCase))
            .Select(f => MetadataReference.CreateFromFile(f)));
        var types = AllTypes(compilation.GlobalNamespace).ToArray();

        Assert.True(types.Length > 1_000, $"only {types.Length} types");
        foreach (var type in types.SelectMany(t => new[] { t, t.WithNullableAnnotation(NullableAnnotation.Annotated), t.WithNullableAnnotation(NullableAnnotation.NotAnnotated) }))
        {
            Assert.Equal(type.ToDisplayString(Format), TypeNames.Text(type));
        }
    }

    [Theory]
    [InlineData("class Plain { }", "global::Plain")]
    [InlineData("namespace @class.@new { struct @int { } }", "global::@class.@new.@int")]
    [InlineData("namespace N { enum Größe { } }", "global::N.Größe")]
    [InlineData("namespace N { class Of<T> { } }", "global::N.Of<T>")]
    [InlineData("namespace N { class Outer { } }", "global::N.Outer")]
    public void Text_of_declared_types(string source, string name)
    {
        var compilation = CSharpCompilation.Create("Names", [CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)]);

        Assert.Equal(name, TypeNames.Text(AllTypes(compilation.Assembly.GlobalNamespace).Single()));
    }

    private static IEnumerable<INamedTypeSymbol> AllTypes(INamespaceSymbol space) => space.GetTypeMembers()
        .SelectMany(WithNested)
        .Concat(space.GetNamespaceMembers().SelectMany(AllTypes));

    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) => type.GetTypeMembers().SelectMany(WithNested).Prepend(type)
        .Where(t => t.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal);
}
