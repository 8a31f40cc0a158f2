using ValidatorRs.Analyzers.Tests.Testing;
using ValidatorRs.CodeFixes.Fixes;

namespace ValidatorRs.Analyzers.Tests.Rules;

public sealed class LimitsRuleTests
{
    [Theory]
    [InlineData("[{|VAL003:StringLength(3, MinimumLength = 5)|}] public string? A { get; set; }")]
    [InlineData("[StringLength(5, MinimumLength = 5)] public string? A { get; set; }")]
    [InlineData("[{|VAL003:Length(5, 3)|}] public string? A { get; set; }")]
    [InlineData("[{|VAL003:Range(5, 3)|}] public int A { get; set; }")]
    [InlineData("[{|VAL003:Range(5.0, 3.0)|}] public double A { get; set; }")]
    [InlineData("[Range(5, 5)] public int A { get; set; }")]
    [InlineData("[{|VAL003:Range(5, 5, MinimumIsExclusive = true)|}] public int A { get; set; }")]
    [InlineData("[{|VAL003:Range(typeof(decimal), \"5\", \"3\")|}] public decimal A { get; set; }")]
    [InlineData("[{|VAL003:Range(typeof(TimeSpan), \"02:00\", \"01:00\")|}] public TimeSpan A { get; set; }")]
    [InlineData("[{|VAL003:Range(typeof(int), \"a\", \"b\")|}] public int A { get; set; }")]
    [InlineData("[Range(0, double.MaxValue)] public double A { get; set; }")]
    [InlineData("[Range(double.NegativeInfinity, double.PositiveInfinity)] public double A { get; set; }")]
    [InlineData("[{|VAL003:MinLength(-1)|}] public string? A { get; set; }")]
    [InlineData("[MaxLength] public string? A { get; set; }")]
    [InlineData("[{|VAL003:MaxLength(0)|}] public string? A { get; set; }")]
    [InlineData("[MaxLength(-1)] public string? A { get; set; }")]
    [InlineData("[MinLength(5)][{|VAL003:MaxLength(3)|}] public string? A { get; set; }")]
    [InlineData("[MinLength(5)][{|VAL003:MaxLength(3)|}] public List<int> A { get; set; } = [];")]
    [InlineData("[Rules(\"min=5,{|VAL003:max|}=3\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"gt=5,{|VAL003:lt|}=5\")] public double A { get; set; }")]
    [InlineData("[Rules(\"gte=5,lte=5\")] public double A { get; set; }")]
    [InlineData("[Rules(\"min=5|max=3\")] public string? A { get; set; }")]
    [InlineData("[Rules(\"dive,min=5,{|VAL003:max|}=3\")] public int[] A { get; set; } = [];")]
    [InlineData("[Rules(\"min=5,dive,max=3\")] public int[] A { get; set; } = [];")]
    [InlineData("[Rules(\"len=5,{|VAL003:max|}=3\")] public string? A { get; set; }")]
    [InlineData("[Range(1, 5)][Rules(\"{|VAL003:min|}=7\")] public int A { get; set; }", "[{|VAL003:Range(1, 5)|}][Rules(\"min=7\")] public int A { get; set; }")]
    [InlineData("[MaxLength(5)][Rules(\"min=5\")] public string? A { get; set; }")]
    [InlineData("[{|VAL003:MaxLength(5)|}][Rules(\"min=6\")] public string? A { get; set; }")]
    [InlineData("[MinLength(6)][Rules(\"max=5\")] public string? A { get; set; }")]
    [InlineData("[MinLength(11)][Rules(\"{|VAL003:max|}=5\")] public string? A { get; set; }")]
    [InlineData("[MinLength(6)][Rules(\"{|VAL003:max|}=5\")] public int[] A { get; set; } = [];")]
    public Task Limits_that_no_value_meets_are_reported(string member, string? instead = null) => Check.MembersAsync(instead ?? member);

    [Fact]
    public Task Limits_of_a_range_are_swapped() =>
        Check.FixesAsync<SwapLimitsFix>("[Range(10, 1)] public int A { get; set; }", "[Range(1, 10)] public int A { get; set; }");

    [Fact]
    public Task Limits_of_a_typed_range_are_swapped() => Check.FixesAsync<SwapLimitsFix>(
        "[Range(typeof(decimal), \"5\", \"3\")] public decimal A { get; set; }", "[Range(typeof(decimal), \"3\", \"5\")] public decimal A { get; set; }");

    [Fact]
    public Task Lengths_are_swapped() => Check.FixesAsync<SwapLimitsFix>(
        "[StringLength(3, MinimumLength = 5)] public string? A { get; set; }", "[StringLength(5, MinimumLength = 3)] public string? A { get; set; }");

    [Fact]
    public Task Negative_length_is_left_to_the_author() => Check.OffersNothingAsync<SwapLimitsFix>("[MinLength(-1)] public string? A { get; set; }");
}
