namespace ValidatorRs.Tests.Rules;

public sealed class FieldRuleTests
{
    // A validator of its own builds its plans anew; what is judged is the binding too.
    private static ReflectiveValidator Validator => new(new ValidatorOptions { Interpret = true });

    [Fact]
    public void Member_rules_look_beside_the_value_and_root_rules_at_the_root()
    {
        var order = new Outer { Limit = 5, Inner = new Inner { Limit = 2, Beside = 3, AtRoot = 3 } };

        Assert.Equal(["Inner.Beside ltefield"], Validator.Validate(order).Violations.Select(v => $"{v.Path} {v.Rule}"));
        order.Inner.AtRoot = 6;
        Assert.Equal(["Inner.Beside ltefield", "Inner.AtRoot ltecsfield"], Validator.Validate(order).Violations.Select(v => $"{v.Path} {v.Rule}"));
    }

    [Theory]
    [InlineData("eqfield=Missing")]
    [InlineData("fieldcontains=Missing")]
    [InlineData("postcode_iso3166_alpha2_field=Missing")]
    public void A_member_that_does_not_exist_is_named(string rule)
    {
        var registry = new RuleRegistry().For(typeof(Text), new Dictionary<string, string> { ["Value"] = rule });

        var mistake = Assert.Throws<ValidationDefinitionException>(() => new ReflectiveValidator(new ValidatorOptions { Registry = registry }).Validate(new Text()));
        Assert.Contains("there is no member 'Missing'", mistake.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fieldcontains=Other", "abc", null, false)]
    [InlineData("fieldexcludes=Other", "abc", null, true)]
    [InlineData("fieldcontains=Other", "abc", "bc", true)]
    [InlineData("fieldexcludes=Other", "abc", "BC", true)]
    public void Text_rules_take_a_missing_text_for_one_that_is_not_contained(string rule, string value, string? other, bool holds)
    {
        var registry = new RuleRegistry().For(typeof(Text), new Dictionary<string, string> { ["Value"] = rule });

        Assert.Equal(holds, new ReflectiveValidator(new ValidatorOptions { Registry = registry }).IsValid(new Text { Value = value, Other = other }));
    }

    [Theory]
    [InlineData("port", "String must be a port from 1 to 65535.")]
    [InlineData("contains=@", "String must contain '@'.")]
    [InlineData("startswith=x-", "String must start with 'x-'.")]
    [InlineData("iso4217", "String must be a currency code.")]
    [InlineData("postcode_iso3166_alpha2=GB", "String must be a post code of GB.")]
    [InlineData("regexp=^a$", "String must match the pattern '^a$'.")]
    [InlineData("required", "String is required.")]
    public void Messages_name_what_is_wanted(string rule, string message) =>
        Assert.Equal(message, Validator.ValidateValue("", rule).Violations.Single().Message);

    private sealed class Outer
    {
        public int Limit { get; init; }

        public Inner Inner { get; init; } = new();
    }

    private sealed class Inner
    {
        public int Limit { get; init; }

        [Rules("ltefield=Limit")]
        public int Beside { get; init; }

        [Rules("ltecsfield=Limit")]
        public int AtRoot { get; set; }
    }

    private sealed class Text
    {
        public string? Value { get; init; }

        public string? Other { get; init; }
    }
}
