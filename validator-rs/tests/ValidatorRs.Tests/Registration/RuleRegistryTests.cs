namespace ValidatorRs.Tests.Registration;

public sealed class RuleRegistryTests
{
    private class Customer
    {
        [Rules("required")]
        public string? Name { get; init; }

        public string? Mail { get; init; }

        public string Level { get; init; } = "low";

        public Address Address { get; init; } = new();
    }

    private sealed class Special : Customer;

    private sealed class Address
    {
        public string? Zip { get; init; }
    }

    private readonly record struct Money(decimal Amount);

    private sealed class Bill
    {
        [Rules("min=5")]
        public Money Total { get; init; }

        [Rules("omitempty,email")]
        public Text? Mail { get; init; }
    }

    private sealed record Text(string? Value);

    private sealed class Clock : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(string) ? "noon" : null;
    }

    private static ReflectiveValidator[] Both(RuleRegistry registry) =>
        [new(new ValidatorOptions { Registry = registry }), new(new ValidatorOptions { Registry = registry, Interpret = true })];

    [Fact]
    public void For_registered_rules_take_the_place_of_attributes_and_reach_derived_types()
    {
        foreach (var validator in Both(new RuleRegistry().For<Customer>(c => c.Member(x => x.Name, "omitempty,min=3").Member("Mail", "required,email", Severity.Warning))))
        {
            Assert.Equal(["Mail required Warning"], validator.Validate(new Customer()).Violations.Select(v => $"{v.Path} {v.Rule} {v.Severity}"));
            Assert.Equal(["Name min Error", "Mail required Warning"], validator.Validate(new Special { Name = "ab" }).Violations.Select(v => $"{v.Path} {v.Rule} {v.Severity}"));
        }
    }

    [Fact]
    public void For_framework_type_is_walked_and_a_missing_member_is_a_definition_error()
    {
        foreach (var validator in Both(new RuleRegistry().For(typeof(Uri), new Dictionary<string, string> { ["Host"] = "eq=example.org" })))
        {
            Assert.Equal(["Host eq"], validator.Validate(new Uri("https://example.com")).Violations.Select(v => $"{v.Path} {v.Rule}"));
        }

        var wrong = new ReflectiveValidator(new ValidatorOptions { Registry = new RuleRegistry().For<Customer>(c => c.Member("Nmae", "required")) });
        Assert.Equal("Nmae", Assert.Throws<ValidationDefinitionException>(() => wrong.Validate(new Customer())).Member);
    }

    [Fact]
    public void Object_rule_runs_although_members_fail_and_its_paths_are_whole()
    {
        var registry = new RuleRegistry().ObjectRule<Customer>((c, context) =>
        {
            context.Report("pair", "Name and mail go together.");
            context.ReportMember("Address.Zip", "zip", "No zip.", 5);
        });
        foreach (var validator in Both(registry))
        {
            var report = validator.Validate(new List<Customer> { new() });

            Assert.Equal(["[0].Name required", "[0] pair", "[0].Address.Zip zip"], report.Violations.Select(v => $"{v.Path} {v.Rule}"));
            Assert.Equal(("/0/address/zip", "No zip.", "5"), (report.Violations[2].JsonPointer, report.Violations[2].Message, report.Violations[2].Argument));
            Assert.False(validator.IsValid(new Customer { Name = "n" }));
        }
    }

    private sealed class Whole
    {
        [Rules("structonly")]
        public Customer ObjectOnly { get; init; } = new();

        [Rules("nostructlevel")]
        public Customer MembersOnly { get; init; } = new();
    }

    [Fact]
    public void Structonly_and_nostructlevel_ask_one_part_each()
    {
        foreach (var validator in Both(new RuleRegistry().ObjectRule<Customer>((_, context) => context.Report("whole", "no"))))
        {
            Assert.Equal(["ObjectOnly whole", "MembersOnly.Name required"], validator.Validate(new Whole()).Violations.Select(v => $"{v.Path} {v.Rule}"));
        }
    }

    [Fact]
    public void Unwrap_rules_see_what_the_wrapper_holds()
    {
        foreach (var validator in Both(new RuleRegistry().Unwrap<Money, decimal>(m => m.Amount).Unwrap<Text, string>(t => t.Value)))
        {
            Assert.Equal(["Total min", "Mail email"], validator.Validate(new Bill { Total = new Money(4.9m), Mail = new Text("x") }).Violations.Select(v => $"{v.Path} {v.Rule}"));
            Assert.True(validator.IsValid(new Bill { Total = new Money(5), Mail = new Text("") }));
        }
    }

    [Fact]
    public void Rule_gets_services_of_the_call_before_those_of_the_options()
    {
        var validator = new ReflectiveValidator(new ValidatorOptions { Registry = new RuleRegistry().Rule("noon", c => c.GetRequiredService<string>() == "noon").For<Customer>(c => c.Member("Name", "noon")) });

        Assert.True(validator.Validate(new Customer { Name = "n" }, new Clock()).IsValid);
        Assert.Equal("unreadable", Assert.Single(validator.Validate(new Customer { Name = "n" }).Violations).Rule);
    }

    [Theory]
    [InlineData("dive")]
    [InlineData("a b")]
    public void Rule_name_that_cannot_be_written_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => new RuleRegistry().Rule(name, _ => true));
}
