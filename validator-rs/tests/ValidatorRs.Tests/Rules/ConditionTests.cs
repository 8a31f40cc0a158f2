using System.Collections;
using ValidatorRs.Rules;

namespace ValidatorRs.Tests.Rules;

public sealed class ConditionTests
{
    // A validator of its own builds its plans anew; what is judged is the binding too.
    private static ReflectiveValidator Validator => new(new ValidatorOptions { Interpret = true });

    private static readonly Guid Id = Guid.Parse("123e4567-e89b-12d3-a456-426614174000");

    // How a parameter, which is text, is compared with a member of each kind.
    public static TheoryData<object?, string, bool> Texts => new()
    {
        { null, "", true }, { null, "nil", true }, { null, "null", true }, { null, "0", false },
        { "US", "US", true }, { "US", "us", false }, { "", "", true },
        { true, "true", true }, { true, "false", false }, { true, "1", false }, { false, "false", true }, { false, "x", false },
        { DayOfWeek.Monday, "Monday", true }, { DayOfWeek.Monday, "1", true }, { DayOfWeek.Monday, "monday", false }, { DayOfWeek.Monday, "2", false },
        { new[] { 1, 2 }, "2", true }, { new[] { 1, 2 }, "1", false }, { new[] { 1, 2 }, "x", false },
        { 2, "2", true }, { 2, "2.0", true }, { 2, "3", false }, { 2, "x", false }, { 2.5, "2.5", true }, { 2.5m, "2.50", true }, { 200UL, "2e2", true }, { double.MaxValue, "1", false }, { double.NaN, "NaN", false },
        { Id, "123e4567-e89b-12d3-a456-426614174000", true }, { Id, "x", false }, { new Version(1, 2), "1.2", true }, { new Uri("http://a/"), "http://a/", true }, { new Uri("http://a/"), "http://b/", false },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Members_equal_texts_by_their_kind(object? value, string text, bool equal) => Assert.Equal(equal, Condition.IsText(value, text));

    public static TheoryData<object?, bool> Presents => new()
    {
        { null, false }, { "", false }, { " ", true }, { 0, false }, { 1, true }, { 0.0, false }, { false, false }, { true, true }, { Guid.Empty, false }, { Array.Empty<int>(), true }, { new Hashtable(), true }, { new object(), true },
    };

    [Theory]
    [MemberData(nameof(Presents))]
    public void Members_are_present_unless_they_hold_nothing(object? value, bool present) => Assert.Equal(present, Condition.IsPresent(value));

    // A holds nothing, then "a"; a word such as B2 says what another member holds.
    [Theory]
    [InlineData("required_if=B 2 C 3", "B2 C3")]
    [InlineData("required_unless=B 2 C 3", "|B3 C2")]
    [InlineData("skip_unless=B 2 C 3", "B2 C3")]
    [InlineData("required_with=B C", "B2|C3|B2 C3|B3 C2")]
    [InlineData("required_with_all=B C", "B2 C3|B3 C2")]
    [InlineData("required_without=B C", "|B2|C3")]
    [InlineData("required_without_all=B C", "")]
    public void Required_rules_ask_for_a_value_in_these_cases_only(string rule, string cases)
    {
        foreach (var others in new[] { "", "B2", "C3", "B2 C3", "B3 C2" })
        {
            Assert.Equal((rule, others, !cases.Split('|').Contains(others)), (rule, others, Holds(rule, "", others)));
            Assert.True(Holds(rule, "a", others));
        }
    }

    [Theory]
    [InlineData("excluded_if=B 2 C 3", "B2 C3")]
    [InlineData("excluded_unless=B 2 C 3", "|B2|C3|B3 C2")]
    [InlineData("excluded_with=B C", "B2|C3|B2 C3|B3 C2")]
    [InlineData("excluded_with_all=B C", "B2 C3|B3 C2")]
    [InlineData("excluded_without=B C", "|B2|C3")]
    [InlineData("excluded_without_all=B C", "")]
    public void Excluded_rules_forbid_a_value_in_these_cases_only(string rule, string cases)
    {
        foreach (var others in new[] { "", "B2", "C3", "B2 C3", "B3 C2" })
        {
            Assert.Equal((rule, others, !cases.Split('|').Contains(others)), (rule, others, Holds(rule, "a", others)));
            Assert.True(Holds(rule, "", others));
        }
    }

    [Theory]
    [InlineData("required_if=B", "write pairs of a member and a value")]
    [InlineData("required_with=Missing", "there is no member 'Missing'")]
    [InlineData("excluded_if=B 2 Missing 3", "there is no member 'Missing'")]
    [InlineData("required_with", "it is missing")]
    public void A_wrong_parameter_is_named(string rule, string problem)
    {
        var registry = new RuleRegistry().For(typeof(Three), new Dictionary<string, string> { ["A"] = rule });

        var mistake = Assert.Throws<ValidationDefinitionException>(() => new ReflectiveValidator(new ValidatorOptions { Registry = registry }).Validate(new Three()));
        Assert.Contains(problem, mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Zero_is_present_in_a_nullable_and_absent_in_a_number()
    {
        Assert.Equal(["Plain required_with"], Validator.Validate(new Zeros { Other = "x", Open = 0 }).Violations.Select(v => $"{v.Path} {v.Rule}"));
        Assert.Equal(["Open required_with", "Plain required_with"], Validator.Validate(new Zeros { Other = "x" }).Violations.Select(v => $"{v.Path} {v.Rule}"));
    }

    [Fact]
    public void Messages_name_the_condition()
    {
        var report = Validator.Validate(new Zeros { Other = "x", Forbidden = "y" });

        Assert.Equal(
            ["Open is required here (required_with Other).", "Plain is required here (required_with Other).", "Forbidden must not be set here (excluded_with Other)."],
            report.Violations.Select(v => v.Message));
    }

    private static bool Holds(string rule, string a, string others)
    {
        var map = new Dictionary<string, object?> { ["A"] = a };
        foreach (var word in others.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            map[word[..1]] = word[1..];
        }

        return Validator.ValidateMap(map, new Dictionary<string, object> { ["A"] = rule }).IsValid;
    }

    private sealed class Three
    {
        public string? A { get; init; }

        public string? B { get; init; }
    }

    private sealed class Zeros
    {
        public string? Other { get; init; }

        [Rules("required_with=Other")]
        public int? Open { get; init; }

        [Rules("required_with=Other")]
        public int Plain { get; init; }

        [Rules("excluded_with=Other")]
        public string? Forbidden { get; init; }
    }
}
