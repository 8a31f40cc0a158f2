using System.Collections;
using ValidatorRs.Rules;
using ValidatorRs.Tags;
using ValidatorRs.Vocabulary;

namespace ValidatorRs.Tests.Rules;

public sealed class RuleOutcomeTests
{
    private enum Level
    {
        None,
        Low,
        High,
    }

    [Theory]
    [InlineData("len", false, true, false)]
    [InlineData("eq", false, true, false)]
    [InlineData("ne", true, false, true)]
    [InlineData("min", false, true, true)]
    [InlineData("gte", false, true, true)]
    [InlineData("max", true, true, false)]
    [InlineData("lte", true, true, false)]
    [InlineData("gt", false, false, true)]
    [InlineData("lt", true, false, false)]
    public void Size_compares_each_kind_of_value_below_at_and_above_the_limit(string code, bool below, bool at, bool above)
    {
        var verdicts = (below, at, above);

        Assert.Equal(verdicts, Of($"{code}=3", 2, 3, 4));
        Assert.Equal(verdicts, Of($"{code}=-3", -4L, -3L, -2L));
        Assert.Equal(verdicts, Of($"{code}=3", (byte)2, (byte)3, (byte)4));
        Assert.Equal(verdicts, Of($"{code}=9223372036854775809", 9223372036854775808UL, 9223372036854775809UL, 9223372036854775810UL));
        Assert.Equal(verdicts, Of($"{code}=2.5", 2.4, 2.5, 2.6));
        Assert.Equal(verdicts, Of($"{code}=2.5", 2.4f, 2.5f, 2.6f));
        Assert.Equal(verdicts, Of($"{code}=2.50", 2.49m, 2.5m, 2.51m));
        Assert.Equal(verdicts, Of($"{code}=1h30m", TimeSpan.FromMinutes(89), TimeSpan.FromMinutes(90), TimeSpan.FromMinutes(91)));
        Assert.Equal(verdicts, Of($"{code}=2", new[] { 1 }, new[] { 1, 2 }, new[] { 1, 2, 3 }));
        Assert.Equal(verdicts, Of($"{code}=2", new HashSet<int> { 1 }, new HashSet<int> { 1, 2 }, new HashSet<int> { 1, 2, 3 }));
        Assert.Equal(verdicts, Of($"{code}=2", Numbers(1), Numbers(2), Numbers(3)));
        Assert.Equal(verdicts, Of($"{code}=1", new Hashtable(), new Hashtable { [1] = 1 }, new Hashtable { [1] = 1, [2] = 2 }));
        if (code is not ("eq" or "ne"))
        {
            Assert.Equal(verdicts, Of($"{code}=3", "\ud83d\ude00b", "\ud83d\ude00bc", "\ud83d\ude00bcd"));
            Assert.Equal(verdicts, Of($"{code}=3", "ab", "abc", "abcd"));
        }
    }

    [Theory]
    [InlineData("gt", false, true)]
    [InlineData("gte", false, true)]
    [InlineData("lt", true, false)]
    [InlineData("lte", true, false)]
    public void Size_without_a_parameter_compares_moments_with_now(string code, bool past, bool future)
    {
        Assert.Equal(past, Holds(code, DateTime.UtcNow.AddHours(-1)));
        Assert.Equal(future, Holds(code, DateTime.UtcNow.AddHours(1)));
        Assert.Equal(past, Holds(code, DateTime.Now.AddHours(-1)));
        Assert.Equal(past, Holds(code, DateTimeOffset.UtcNow.AddHours(-1)));
        Assert.Equal(future, Holds(code, DateTimeOffset.UtcNow.AddHours(1)));
        Assert.Equal(past, Holds(code, DateOnly.FromDateTime(DateTime.UtcNow.AddDays(-2))));
        Assert.Equal(future, Holds(code, DateOnly.FromDateTime(DateTime.UtcNow.AddDays(2))));
    }

    public static TheoryData<string, object, bool> Cases => new()
    {
        { "eq=abc", "abc", true }, { "eq=abc", "abd", false }, { "ne=abc", "abc", false }, { "ne=abc", "ab", true },
        { "eq=true", true, true }, { "eq=true", false, false }, { "eq=false", false, true }, { "ne=true", true, false }, { "ne=true", false, true },
        { "oneof=red 'dark blue' 5", "dark blue", true }, { "oneof=red 'dark blue' 5", "dark", false }, { "oneof=red green", "RED", false }, { "oneofci=red green", "RED", true }, { "oneofci=red", "blue", false },
        { "noneof=red green", "red", false }, { "noneof=red green", "RED", true }, { "noneofci=red green", "RED", false }, { "noneofci=red", "blue", true },
        { "oneof=1 3", 3, true }, { "oneof=1 3", 2, false }, { "oneof=1 3", 3UL, true }, { "oneof=1 3", 2UL, false }, { "oneof=-1", -1L, true },
        { "oneof=Low 2", Level.Low, true }, { "oneof=Low 2", Level.High, true }, { "oneof=Low 2", Level.None, false }, { "oneofci=low", Level.Low, true },
        { "unique", new[] { 1, 2, 1 }, false }, { "unique", new[] { 1, 2 }, true }, { "unique", new string?[] { null, "a" }, true }, { "unique", new string?[] { null, "a", null }, false },
        { "unique", new Dictionary<string, int> { ["a"] = 1, ["b"] = 1 }, false }, { "unique", new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }, true },
        { "unique=Length", new[] { "ab", "cd" }, false }, { "unique=Length", new[] { "ab", "c" }, true },
        { "isdefault", "", true }, { "isdefault", "a", false }, { "isdefault", 0, true }, { "isdefault", 1, false }, { "isdefault", 0.0, true }, { "isdefault", false, true }, { "isdefault", true, false },
        { "isdefault", Guid.Empty, true }, { "isdefault", new[] { 1 }, false },
        { "required", 0.5, true }, { "required", 0.0, false }, { "required", 0UL, false }, { "required", false, false }, { "required", true, true }, { "required", Guid.Empty, false }, { "required", Level.None, false }, { "required", Array.Empty<int>(), true },
        { "omitempty,min=3", "", true }, { "omitempty,min=3", "a", false }, { "omitempty,min=3", 0, true }, { "omitempty,min=1", Array.Empty<int>(), false }, { "omitzero,min=1", Array.Empty<int>(), true },
        { "omitzero,min=1", new HashSet<int>(), true }, { "omitzero,min=2", new HashSet<int> { 1 }, false }, { "omitzero,min=1", Numbers(0), true }, { "omitzero,min=2", Numbers(1), false }, { "omitnil,min=1", "", false },
        { "min=2|eq=x", "x", true }, { "min=2|eq=x", "y", false }, { "alpha|number", "12", true }, { "alpha|number", "a1", false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Rules_on_values_hold_or_not(string rules, object value, bool holds) => Assert.Equal(holds, Holds(rules, value));

    [Theory]
    [InlineData("1h30m", 5_400_000_0000)]
    [InlineData("-1.5s", -15_000_000)]
    [InlineData("+2m", 1_200_000_000)]
    [InlineData("200ms", 2_000_000)]
    [InlineData("7us", 70)]
    [InlineData("7µs", 70)]
    [InlineData("7μs", 70)]
    [InlineData("300ns", 3)]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("1h0.5m3s", 36_330_000_000)]
    [InlineData("01:02:03", 37_230_000_000)]
    [InlineData("9s", 90_000_000)]
    public void Durations_are_read_as_Go_writes_them(string text, long ticks) => Assert.Equal(ticks, GoDuration.Parse(text).Ticks);

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("5")]
    [InlineData("h")]
    [InlineData("1.2.3s")]
    [InlineData("1x")]
    [InlineData("1h-2m")]
    [InlineData("9223372036854775808s")]
    [InlineData("300000000h")]
    [InlineData("9000000000000000000h")]
    [InlineData("1:x")]
    public void What_is_no_duration_is_named(string text) =>
        Assert.Equal($"'{text}' is no duration such as 1h30m", Assert.Throws<FormatException>(() => GoDuration.Parse(text)).Message);

    [Fact]
    public void Words_are_split_at_spaces_outside_quotes()
    {
        Assert.Equal(["a", "b c", "d", ""], WordList.Split("  a 'b c'd  ''"));
        Assert.Equal("a quote is not closed", Assert.Throws<FormatException>(() => WordList.Split("a 'b")).Message);
        Assert.Equal("it is missing", Assert.Throws<FormatException>(() => WordList.Split("  ")).Message);
    }

    [Theory]
    [InlineData("min=x", "'x' is no whole number")]
    [InlineData("eq", "'' is no whole number")]
    [InlineData("len=99999999999999999999", "'99999999999999999999' is out of range: it must lie between -9223372036854775808 and 9223372036854775807")]
    [InlineData("min=-9223372036854775809", "'-9223372036854775809' is out of range: it must lie between -9223372036854775808 and 9223372036854775807")]
    [InlineData("oneof='a", "a quote is not closed")]
    public void A_bad_parameter_of_a_number_is_named(string rules, string problem) => Assert.Contains(problem, Problem(rules, 1), StringComparison.Ordinal);

    [Fact]
    public void A_bad_parameter_of_another_kind_is_named()
    {
        Assert.Contains("'-1' is no whole number from 0", Problem("min=-1", 1UL), StringComparison.Ordinal);
        Assert.Contains("'18446744073709551616' is out of range: it must lie between 0 and 18446744073709551615", Problem("min=18446744073709551616", 1UL), StringComparison.Ordinal);
        Assert.Contains("'1e400' is out of range: it must lie between -1.79", Problem("max=1e400", 1.0), StringComparison.Ordinal);
        Assert.Contains("'1e30' is out of range: it must lie between -7922", Problem("max=1e30", 1m), StringComparison.Ordinal);
        Assert.Contains("'x' is no number", Problem("min=x", 1.0), StringComparison.Ordinal);
        Assert.Contains("'NaN' is no number", Problem("min=NaN", 1.0), StringComparison.Ordinal);
        Assert.Contains("'x' is no decimal number", Problem("min=x", 1m), StringComparison.Ordinal);
        Assert.Contains("'x' is neither true nor false", Problem("eq=x", true), StringComparison.Ordinal);
        Assert.Contains("moments are compared with now; write the rule without a parameter", Problem("gt=1", DateTime.UtcNow), StringComparison.Ordinal);
        Assert.Contains("does not apply to DateTime", Problem("len=1", DateTime.UtcNow), StringComparison.Ordinal);
        Assert.Contains("does not apply to Boolean", Problem("min=1", true), StringComparison.Ordinal);
        Assert.Contains("does not apply to Double", Problem("oneof=1", 1.0), StringComparison.Ordinal);
        Assert.Contains("does not apply to String", Problem("unique", "a"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("len=3", "value must be exactly 3 characters long.", "value must be of length 3.", "value must have exactly 3 elements.")]
    [InlineData("min=1", "value must be at least 1 character long.", "value must be at least 1.", "value must have at least 1 element.")]
    [InlineData("max=3", "value must be at most 3 characters long.", "value must be at most 3.", "value must have at most 3 elements.")]
    [InlineData("gt=3", "value must be more than 3 characters long.", "value must be greater than 3.", "value must have more than 3 elements.")]
    [InlineData("lt=3", "value must be less than 3 characters long.", "value must be less than 3.", "value must have fewer than 3 elements.")]
    [InlineData("eq=3", "value must be equal to 3.", "value must be equal to 3.", "value must have exactly 3 elements.")]
    [InlineData("ne=3", "value must be other than 3.", "value must be other than 3.", "value must have other than 3 elements.")]
    public void Size_message_counts_in_the_unit_of_the_type(string rules, string text, string number, string list) =>
        Assert.Equal((text, number, list), (Message(rules, typeof(string)), Message(rules, typeof(int)), Message(rules, typeof(List<int>))));

    [Theory]
    [InlineData("gt", typeof(DateTime), "value must be greater than the current moment.")]
    [InlineData("oneof=a 'b c'", typeof(string), "value must be one of: a, b c.")]
    [InlineData("noneof=a", typeof(string), "value must not be one of: a.")]
    [InlineData("unique", typeof(int[]), "value must not hold the same value twice.")]
    [InlineData("unique=Sku", typeof(int[]), "value must not hold the same Sku twice.")]
    [InlineData("isdefault", typeof(string), "value must not be set.")]
    [InlineData("alpha|min=3", typeof(string), "value must satisfy one of: alpha, min=3.")]
    [InlineData("gtfield=B", typeof(int), "value must be greater than B.")]
    [InlineData("gtefield=B", typeof(int), "value must be at least B.")]
    [InlineData("ltfield=B", typeof(int), "value must be less than B.")]
    [InlineData("ltefield=B", typeof(int), "value must be at most B.")]
    [InlineData("eqfield=B", typeof(int), "value must be equal to B.")]
    [InlineData("nefield=B", typeof(int), "value must be different from B.")]
    [InlineData("fieldcontains=B", typeof(string), "value must contain B.")]
    [InlineData("fieldexcludes=B", typeof(string), "value must not contain B.")]
    [InlineData("postcode_iso3166_alpha2_field=B", typeof(string), "value must be a post code of the country in B.")]
    public void Messages_say_what_is_wanted(string rules, Type type, string message) => Assert.Equal(message, Message(rules, type));

    private static IEnumerable<int> Numbers(int count)
    {
        for (var i = 0; i < count; i++)
        {
            yield return i;
        }
    }

    private static (bool Below, bool At, bool Above) Of(string rules, object below, object at, object above) => (Holds(rules, below), Holds(rules, at), Holds(rules, above));

    private static bool Holds(string rules, object value) => new ReflectiveValidator(new ValidatorOptions { Interpret = true }).ValidateValue(value, rules).IsValid;

    private static string Problem(string rules, object value) =>
        Assert.Throws<ValidationDefinitionException>(() => new ReflectiveValidator(new ValidatorOptions { Interpret = true }).ValidateValue(value, rules)).Message;

    private static string Message(string rules, Type type)
    {
        var alternatives = TagParser.Parse(rules)[0].Alternatives.Select(a => RuleVocabulary.Default.Create(a)).ToArray();
        return (alternatives is [var only] ? only : new AnyRule(alternatives)).For(type).Message("value");
    }
}
