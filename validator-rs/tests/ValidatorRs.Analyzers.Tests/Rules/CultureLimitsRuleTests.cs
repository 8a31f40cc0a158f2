using ValidatorRs.Analyzers.Tests.Testing;
using ValidatorRs.CodeFixes.Fixes;

namespace ValidatorRs.Analyzers.Tests.Rules;

public sealed class CultureLimitsRuleTests
{
    [Theory]
    [InlineData("[{|VAL005:Range(typeof(decimal), \"0.5\", \"5\")|}] public decimal A { get; set; }")]
    [InlineData("[{|VAL005:Range(typeof(decimal), \"0,5\", \"5\")|}] public decimal A { get; set; }")]
    [InlineData("[{|VAL005:Range(typeof(DateTime), \"2020-01-01\", \"2030-01-01\")|}] public DateTime A { get; set; }")]
    [InlineData("[{|VAL005:Range(typeof(decimal), \"0.5\", \"5\", ParseLimitsInInvariantCulture = false)|}] public decimal A { get; set; }")]
    [InlineData("[Range(typeof(decimal), \"0.5\", \"5\", ParseLimitsInInvariantCulture = true)] public decimal A { get; set; }")]
    [InlineData("[Range(typeof(decimal), \"0\", \"5\")] public decimal A { get; set; }")]
    [InlineData("[Range(typeof(long), \"-5\", \"5\")] public long A { get; set; }")]
    [InlineData("[Range(typeof(TimeSpan), \"01:00\", \"02:00\")] public TimeSpan A { get; set; }")]
    [InlineData("[Range(0.5, 5)] public double A { get; set; }")]
    public Task Limits_that_depend_on_the_culture_are_reported(string member) => Check.MembersAsync(member);

    [Fact]
    public Task Option_is_added() => Check.FixesAsync<InvariantLimitsFix>(
        "[Range(typeof(decimal), \"0.5\", \"5\")] public decimal A { get; set; }",
        "[Range(typeof(decimal), \"0.5\", \"5\", ParseLimitsInInvariantCulture = true)] public decimal A { get; set; }");

    [Fact]
    public Task Option_is_turned_on() => Check.FixesAsync<InvariantLimitsFix>(
        "[Range(typeof(decimal), \"0.5\", \"5\", ParseLimitsInInvariantCulture = false)] public decimal A { get; set; }",
        "[Range(typeof(decimal), \"0.5\", \"5\", ParseLimitsInInvariantCulture = true)] public decimal A { get; set; }");

    [Fact]
    public Task Comma_is_left_to_the_author() => Check.OffersNothingAsync<InvariantLimitsFix>("[Range(typeof(decimal), \"0,5\", \"5\")] public decimal A { get; set; }");
}
