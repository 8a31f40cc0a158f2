using ValidatorRs.Analyzers.Tests.Testing;

namespace ValidatorRs.Analyzers.Tests.Rules;

public sealed class RuleTextRuleTests
{
    [Theory]
    [InlineData("[Rules(\"min=3,{|VAL013:,|}max=5\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"min=3{|VAL013:,|}\")] public string? A { get; set; }")]
    [InlineData("[Rules({|VAL013:\"\"|})] public string? A { get; set; }")]
    [InlineData("[Rules(\"{|VAL013:m|}i*n=3\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"{|VAL013:min|}\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"{|VAL013:min|}=x\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"{|VAL013:min|}=2.5\")] public int A { get; set; }")]
    [InlineData("[Rules(\"min=2.5\")] public double A { get; set; }")]
    [InlineData("[Rules(\"min=1h30m\")] public TimeSpan A { get; set; }")]
    [InlineData("[Rules(\"{|VAL013:min|}=1x\")] public TimeSpan A { get; set; }")]
    [InlineData("[Rules(\"{|VAL013:gt|}=3\")] public DateTime A { get; set; }")]
    [InlineData("[Rules(\"gt\")] public DateTime A { get; set; }")]
    [InlineData("[Rules(\"{|VAL013:min|}=-1\")] public uint A { get; set; }")]
    [InlineData("[Rules(\"{|VAL013:email|}=x\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"{|VAL013:oneof|}='a\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"{|VAL013:required_if|}=B\")] public string? A { get; set; } public int B { get; set; }")]
    [InlineData("[Rules(\"{|VAL013:k|}eys,alpha,endkeys\")] public Dictionary<string, int> A { get; set; } = [];")]
    [InlineData("[Rules(\"dive,{|VAL013:k|}eys,alpha\")] public Dictionary<string, int> A { get; set; } = [];")]
    [InlineData("[Rules(\"{|VAL013:e|}ndkeys\")] public Dictionary<string, int> A { get; set; } = [];")]
    [InlineData("[Rules(\"dive,keys,alpha,endkeys,min=1\")] public Dictionary<string, int> A { get; set; } = [];")]
    [InlineData("[{|VAL013:PostCode(\"XX\")|}] public string? A { get; set; }")]
    [InlineData("[PostCode(\"DE\")] public string? A { get; set; }")]
    [InlineData("[Rules(@\"alpha,{|VAL013:min|}=x\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"\"\"alpha,{|VAL013:min|}=x\"\"\")] public string? A { get; set; }")]
    [InlineData("[Rules({|VAL013:\"alpha,\" + \"min=x\"|})] public string? A { get; set; }")]
    [InlineData("private const string Own = \"min=x\"; [Rules({|VAL013:Own|})] public string? A { get; set; }")]
    [InlineData("[Rules(text: \"{|VAL013:min|}=x\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"-\")] public string? A { get; set; }")]
    [InlineData("[Each(\"\")] public List<string> A { get; set; } = [];")]
    public Task Mistakes_are_reported_at_their_column(string member) => Check.MembersAsync(member);

    [Fact]
    public async Task Message_names_the_column() => Assert.Equal(
        ["Column 7 of the rules of 'A': the rule 'min' has a bad parameter: 'x' is no whole number"],
        await Check.MessagesAsync("[Rules(\"alpha,min=x\")] public string? A { get; set; }"));
}
