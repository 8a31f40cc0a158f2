using System.ComponentModel.DataAnnotations;
using ValidatorRs.Samples.Orders;

namespace ValidatorRs.Tests;

public sealed class ReflectiveValidatorTests
{
    public static TheoryData<ReflectiveValidator> Engines => new(ReflectiveValidator.Default, new ReflectiveValidator(new ValidatorOptions { Interpret = true }));

    private sealed class Signup
    {
        [Rules("required,min=3,max=8")]
        public string? Login { get; init; }

        [Rules("min=18")]
        public int? Age { get; init; }

        [Rules("omitempty,email")]
        public string? Email { get; init; }

        [Rules("dive,min=2")]
        public string[] Tags { get; init; } = [];
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Validate_valid_order_gives_the_shared_valid_report(ReflectiveValidator validator)
    {
        var report = validator.Validate(OrderGenerator.Valid(1));

        Assert.Same(ValidationReport.Valid, report);
        Assert.True(validator.IsValid(OrderGenerator.Valid(1)));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Validate_order_with_twelve_breaks_names_each_path(ReflectiveValidator validator)
    {
        var report = validator.Validate(OrderGenerator.Invalid());

        Assert.False(report.IsValid);
        Assert.Equal(
            ["Name", "Email", "Age", "Total", "Number", "Source", "ShipTo.Street", "ShipTo.City", "ShipTo.Zip", "Lines[0].Sku", "Lines[1].Quantity", "Lines[2].Sku"],
            report.Violations.Select(v => v.Path));
        Assert.Equal("/lines/2/sku", report.Violations[^1].JsonPointer);
        Assert.False(validator.IsValid(OrderGenerator.Invalid()));
    }

    [Fact]
    public void Validate_generated_orders_agrees_with_the_expected_count_and_the_naive_baseline()
    {
        foreach (var (order, expected) in OrderGenerator.Create(500, 7, 0.5))
        {
            var report = ReflectiveValidator.Default.Validate(order);

            Assert.Equal(expected, report.Violations.Count);
            Assert.Equal(NaiveReflectionValidator.Validate(order), report.Violations.Select(v => (v.Path, v.Message)));
        }
    }

    [Fact]
    public void Validate_emitted_and_interpreted_plans_give_the_same_report()
    {
        var interpreted = new ReflectiveValidator(new ValidatorOptions { Interpret = true });
        foreach (var (order, expected) in OrderGenerator.Create(300, 11, 0.8))
        {
            Assert.Equal(ReflectiveValidator.Default.Validate(order).ToString(), interpreted.Validate(order).ToString());
            Assert.Equal(expected == 0, ReflectiveValidator.Default.IsValid(order));
        }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Validate_rule_strings_reports_rule_argument_and_value(ReflectiveValidator validator)
    {
        var report = validator.Validate(new Signup { Login = "ab", Age = 17, Email = "", Tags = ["ok", "x"] });

        Assert.Equal(["Login min 3 ab", "Age min 18 17", "Tags[1] min 2 x"], report.Violations.Select(v => $"{v.Path} {v.Rule} {v.Argument} {v.Value}"));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Validate_null_members_without_omitempty_fail_once(ReflectiveValidator validator)
    {
        var report = validator.Validate(new Signup());

        Assert.Equal(["Login required", "Age min"], report.Violations.Select(v => $"{v.Path} {v.Rule}"));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Validate_null_is_a_violation_of_required(ReflectiveValidator validator)
    {
        var violation = Assert.Single(validator.Validate<Order>(null!).Violations);

        Assert.Equal(("", "required"), (violation.Path, violation.Rule));
        Assert.False(validator.IsValid<Order>(null!));
    }

    [Fact]
    public void Validate_valid_order_allocates_nothing()
    {
        var order = OrderGenerator.Valid(1);
        for (var i = 0; i < 100; i++)
        {
            ReflectiveValidator.Default.Validate(order);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            ReflectiveValidator.Default.Validate(order);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private sealed class Misspelt
    {
        [Rules("required,mni=3")]
        public string? Name { get; set; }
    }

    [Fact]
    public void Validate_unknown_rule_throws_with_its_column_at_every_call()
    {
        for (var i = 0; i < 2; i++)
        {
            var exception = Assert.Throws<ValidationDefinitionException>(() => ReflectiveValidator.Default.Validate(new Misspelt()));

            Assert.Equal(10, exception.Column);
            Assert.Equal("Name", exception.Member);
        }
    }

    private sealed class Node
    {
        [Required]
        public string? Name { get; set; }

        public Node? Next { get; set; }

        public List<object> Things { get; } = [];
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Validate_cycle_reports_each_object_once_per_path(ReflectiveValidator validator)
    {
        var node = new Node();
        node.Next = new Node { Next = node };
        node.Things.Add(node);

        Assert.Equal(["Name", "Next.Name"], validator.Validate(node).Violations.Select(v => v.Path));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Validate_very_deep_chain_reaches_its_end(ReflectiveValidator validator)
    {
        var root = new Node { Name = "0" };
        var last = root;
        for (var i = 0; i < 60_000; i++)
        {
            last = last.Next = new Node { Name = "n" };
        }

        last.Name = null;

        Assert.Equal(60_001, Assert.Single(validator.Validate(root).Violations).Segments.Length);
    }

    private sealed class Faulty
    {
        [Required]
        public string? Before { get; set; }

        [Required]
        public string Broken => throw new InvalidOperationException("disk on fire");

        [Required]
        public string? After { get; set; }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Validate_throwing_getter_names_its_path_and_checks_the_others(ReflectiveValidator validator)
    {
        var report = validator.Validate(new Faulty());

        Assert.Equal(["Before required", "Broken unreadable", "After required"], report.Violations.Select(v => $"{v.Path} {v.Rule}"));
        Assert.Equal("disk on fire", report.Violations[1].Exception!.Message);
    }
}
