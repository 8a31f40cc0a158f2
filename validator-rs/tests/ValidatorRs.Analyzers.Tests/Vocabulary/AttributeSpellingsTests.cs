using System.Reflection;
using Microsoft.CodeAnalysis;
using ValidatorRs.Analyzers.Reading;
using ValidatorRs.Analyzers.Symbols;
using ValidatorRs.Analyzers.Tests.Testing;
using ValidatorRs.Analyzers.Vocabulary;

namespace ValidatorRs.Analyzers.Tests.Vocabulary;

public sealed class AttributeSpellingsTests
{
    private static readonly Type[] Attributes =
        [.. typeof(RuleAttribute).Assembly.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(RuleAttribute)) && !t.IsAbstract).OrderBy(t => t.Name, StringComparer.Ordinal)];

    [Fact]
    public void Every_attribute_has_its_spelling() =>
        Assert.Equal(Attributes.Select(a => a.Name.Replace("Attribute", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal), AttributeSpellings.Names.Order(StringComparer.Ordinal));

    [Fact]
    public void Spelling_is_what_the_constructor_writes()
    {
        var uses = Attributes.SelectMany(a => Uses(a)).ToArray();
        var compilation = CompilerRun.Compile(CompilerRun.Usings + string.Concat(uses.Select((u, i) => $"public class M{i} {{ [{u}] public object? A {{ get; set; }} }}\n")));
        var assembly = CompilerRun.Load(compilation);

        for (var i = 0; i < uses.Length; i++)
        {
            var real = assembly.GetType($"M{i}")!.GetProperty("A")!.GetCustomAttribute<RuleAttribute>()!;
            var data = compilation.GetTypeByMetadataName($"M{i}")!.GetMembers("A").Single().GetAttributes().Single();

            Assert.Equal($"{uses[i]}: {real.Rule}", $"{uses[i]}: {AttributeSpellings.RuleOf(new WrittenAttribute(data, AttributeOrigin.Library, onParameter: false))}");
        }
    }

    private static IEnumerable<string> Uses(Type attribute)
    {
        var name = attribute.Name.Replace("Attribute", "", StringComparison.Ordinal);
        return attribute.GetConstructors().Single().GetParameters().Select(p => p.ParameterType.Name).ToArray() switch
        {
            [] => [name],
            ["String"] => [$"{name}(\"a,b|c 'd'\")", $"{name}(\"\")"],
            ["String", "Object"] => [$"{name}(\"X\", \"a b\")", $"{name}(\"X\", 1.5)", $"{name}(\"X\", true)", $"{name}(\"X\", DayOfWeek.Monday)", $"{name}(\"X\", \"\")", $"{name}(\"X\", 'c')"],
            ["Object[]"] => [$"{name}(1, \"a b\", DayOfWeek.Friday, 2.5, \"x,y\")", $"{name}(\"\")"],
            ["String[]"] => [$"{name}(\"A\", \"B C\")", $"{name}(\"A\")"],
            var other => throw new InvalidOperationException($"{name}({string.Join(", ", other)})"),
        };
    }
}
