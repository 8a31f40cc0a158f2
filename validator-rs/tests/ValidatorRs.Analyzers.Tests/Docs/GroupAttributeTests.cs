using System.Reflection;
using ValidatorRs.Analyzers.Tests.Testing;
using ValidatorRs.Tests.Docs;

namespace ValidatorRs.Analyzers.Tests.Docs;

public sealed class GroupAttributeTests
{
    [Fact]
    public void Attributes_on_the_pages_compile_and_spell_their_rules()
    {
        var rows = GroupPage.Pages.SelectMany(GroupPage.Rules).Where(r => r.Attribute is not null).ToArray();
        var members = string.Join('\n', rows.Select((r, i) => $"{r.Attribute} public object? P{i} {{ get; set; }}"));

        var model = CompilerRun.Load(CompilerRun.Compile($"{CompilerRun.Usings} public class Model {{ {members} }}")).GetType("Model")!;

        var attributes = rows.Select((_, i) => model.GetProperty($"P{i}")!.GetCustomAttribute<RuleAttribute>()!).ToArray();
        Assert.Equal(rows.Select(r => r.Rule), attributes.Select(a => a.Rule));
        var all = typeof(RuleAttribute).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(RuleAttribute)));
        Assert.Equal(all.Select(t => t.Name).Order(StringComparer.Ordinal), attributes.Select(a => a.GetType().Name).Order(StringComparer.Ordinal));
    }
}
