using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using ValidatorRs.Analyzers.Tests.Testing;
using ValidatorRs.Tests.Docs;

namespace ValidatorRs.Analyzers.Tests.Docs;

public sealed partial class FrameworkAttributeTests
{
    private sealed record Row(string Attribute, string Type, string[] Accepted, string[] Refused);

    [Fact]
    public void Rows_agree_with_us_and_with_the_framework()
    {
        var rows = Rows();
        var cases = rows.SelectMany((r, i) => r.Accepted.Select(v => (Row: r, Index: i, Value: v, Wanted: true)).Concat(r.Refused.Select(v => (Row: r, Index: i, Value: v, Wanted: false)))).ToArray();
        var source = $$"""
            {{CompilerRun.Usings}}
            {{string.Join('\n', rows.Select((r, i) => $$"""public class M{{i}} { {{r.Attribute}} public {{r.Type}} P { get; set; } public string Other => "same"; }"""))}}
            public static class Cases { public static object[] All() => [{{string.Join(", ", cases.Select(c => $"new M{c.Index} {{ P = {c.Value} }}"))}}]; }
            """;
        var objects = (object[])CompilerRun.Load(CompilerRun.Compile(source)).GetType("Cases")!.GetMethod("All")!.Invoke(null, null)!;

        Assert.All(cases.Zip(objects), pair =>
        {
            var (row, _, value, wanted) = pair.First;
            var framework = Validator.TryValidateObject(pair.Second, new ValidationContext(pair.Second), null, validateAllProperties: true);
            Assert.Equal($"{row.Attribute} {row.Type} {value}: {wanted} {wanted}", $"{row.Attribute} {row.Type} {value}: {ReflectiveValidator.Default.IsValid(pair.Second)} {framework}");
        });
    }

    [Fact]
    public void Every_attribute_of_the_framework_that_judges_a_value_has_a_row_or_a_sentence()
    {
        var page = File.ReadAllText(Path.Combine(GroupPage.Docs(), "rules-by-group", "dataannotations.md"));
        var attributes = typeof(ValidationAttribute).Assembly.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(ValidationAttribute)) && !t.IsAbstract);

        Assert.All(attributes, t => Assert.Matches($@"\[{t.Name[..^"Attribute".Length]}[\](]", page));
    }

    private static Row[] Rows() =>
        [.. File.ReadLines(Path.Combine(GroupPage.Docs(), "rules-by-group", "dataannotations.md")).Where(l => l.StartsWith("| `[", StringComparison.Ordinal)).Select(l =>
        {
            var cells = l.Split('|');
            return new Row(Spans(cells[1]).Single(), Spans(cells[2]).Single(), Spans(cells[3]), Spans(cells[4]));
        })];

    private static string[] Spans(string cell) => [.. Code().Matches(cell).Select(m => m.Groups[1].Value)];

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
