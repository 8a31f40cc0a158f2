using CsCheck;
using ValidatorRs.Tags;

namespace ValidatorRs.Tests.Tags;

public sealed class TagParserTests
{
    private static readonly Gen<string> Names = Gen.Char["abz_9-."].Array[1, 6].Select(c => new string(c));
    private static readonly Gen<string?> Parameters = Gen.Select(Gen.Bool, Gen.Char["ab 1,|=.\"()"].Array[0, 6], (none, c) => none ? null : new string(c));
    private static readonly Gen<(string Name, string? Parameter)[][]> Strings = Gen.Select(Names, Parameters, (n, p) => (Name: n, Parameter: p)).Array[1, 3].Array[1, 4];

    [Fact]
    public void Parse_what_was_written_comes_back_with_its_columns() => Strings.Sample(groups =>
    {
        var text = string.Join(',', groups.Select(g => string.Join('|', g.Select(Write))));

        var parsed = TagParser.Parse(text);

        Assert.Equal(groups.Length, parsed.Count);
        Assert.Equal(groups.SelectMany(g => g).Select(r => $"{r.Name}={r.Parameter ?? "none"}"), parsed.SelectMany(g => g.Alternatives).Select(a => $"{a.Name}={a.Parameter ?? "none"}"));
        Assert.All(parsed.SelectMany(g => g.Alternatives), a => Assert.StartsWith(a.Name, text[(a.Column - 1)..], StringComparison.Ordinal));
    });

    [Theory]
    [InlineData("min=3\n", "String: the rule 'min' has a bad parameter: '3\\n' is no whole number (column 1 of \"min=3\\n\")")]
    [InlineData("a\0b", "String: '\\u0000' cannot be part of a rule name (column 1 of \"a\\u0000b\")")]
    [InlineData("\U0001F389", "String: '\U0001F389' cannot be part of a rule name (column 1 of \"\U0001F389\")")]
    public void Mistake_is_told_in_one_line_of_whole_characters(string rules, string message)
    {
        var exception = Assert.Throws<ValidationDefinitionException>(() => ReflectiveValidator.Default.ValidateValue("x", rules));

        Assert.Equal((message, rules), (exception.Message, exception.RuleText));
    }

    private static string Write((string Name, string? Parameter) rule) => rule.Parameter is null
        ? rule.Name
        : $"{rule.Name}={rule.Parameter.Replace(",", "0x2C", StringComparison.Ordinal).Replace("|", "0x7C", StringComparison.Ordinal)}";
}
