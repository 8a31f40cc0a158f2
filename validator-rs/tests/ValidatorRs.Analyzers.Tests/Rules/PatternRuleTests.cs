using ValidatorRs.Analyzers.Tests.Testing;

namespace ValidatorRs.Analyzers.Tests.Rules;

public sealed class PatternRuleTests
{
    [Theory]
    [InlineData("[RegularExpression({|VAL004:\"[a-z\"|})] public string? A { get; set; }")]
    [InlineData("[RegularExpression({|VAL004:\"\"|})] public string? A { get; set; }")]
    [InlineData("[RegularExpression(\"[a-z]+\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"{|VAL004:regexp|}=[a-z\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"regexp='[a-z]{1,3}|b'\")] public string? A { get; set; }")]
    [InlineData("private const string Bad = \"(\"; [RegularExpression({|VAL004:Bad|})] public string? A { get; set; }")]
    [InlineData("[RegularExpression({|VAL004:\"(a+)+$\"|})] public string? A { get; set; }")]
    [InlineData("[Rules(\"{|VAL004:regexp|}='^(a|aa)*$'\")] public string? A { get; set; }")]
    public Task Wrong_patterns_are_reported(string member) => Check.MembersAsync(member);
}
