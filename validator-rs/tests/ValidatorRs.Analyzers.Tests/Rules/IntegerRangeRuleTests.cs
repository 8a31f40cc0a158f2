using ValidatorRs.Analyzers.Tests.Testing;
using ValidatorRs.CodeFixes.Fixes;

namespace ValidatorRs.Analyzers.Tests.Rules;

public sealed class IntegerRangeRuleTests
{
    [Theory]
    [InlineData("[{|VAL008:Range(1, 10)|}] public double A { get; set; }")]
    [InlineData("[{|VAL008:Range(1, 10)|}] public decimal? A { get; set; }")]
    [InlineData("[{|VAL008:Range(0, int.MaxValue)|}] public long A { get; set; }")]
    [InlineData("[{|VAL008:Range(1, 10)|}] public uint A { get; set; }")]
    [InlineData("[Range(1, 10)] public int A { get; set; }")]
    [InlineData("[Range(1, 10)] public short A { get; set; }")]
    [InlineData("[Range(1.0, 10)] public double A { get; set; }")]
    [InlineData("[Range(typeof(long), \"1\", \"10\")] public long A { get; set; }")]
    [InlineData("[Range(1, 10)] public object? A { get; set; }")]
    public Task Range_that_narrows_is_reported(string member) => Check.MembersAsync(member);

    [Fact]
    public Task Limits_become_double() => Check.FixesAsync<WidenRangeFix>("[Range(-1, 10)] public double A { get; set; }", "[Range(-1.0, 10.0)] public double A { get; set; }");

    [Fact]
    public Task Limits_become_those_of_the_type() => Check.FixesAsync<WidenRangeFix>(
        "[Range(-1, 1_000, ErrorMessage = \"x\")] public long? A { get; set; }", "[Range(typeof(long), \"-1\", \"1000\", ErrorMessage = \"x\")] public long? A { get; set; }");

    [Fact]
    public Task Constant_is_left_to_the_author() => Check.OffersNothingAsync<WidenRangeFix>("[Range(0, int.MaxValue)] public long A { get; set; }");
}
