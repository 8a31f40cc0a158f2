using System.ComponentModel.DataAnnotations;
using ValidatorRs.Samples.Orders;

namespace ValidatorRs.Tests;

public sealed class ToolingTests
{
    private sealed class Wrong
    {
        [Rules("mni=3")]
        public string? Name { get; set; }
    }

    [Fact]
    public void VerifyAssembly_good_assembly_counts_its_models_and_bad_one_names_the_mistakes()
    {
        Assert.Equal(3, ReflectiveValidator.Default.VerifyAssembly(typeof(Order).Assembly));

        var exception = Assert.Throws<AggregateException>(() => ReflectiveValidator.Default.VerifyAssembly(typeof(Wrong).Assembly));
        Assert.Contains(exception.InnerExceptions, e => e is ValidationDefinitionException { ModelType: var type } && type == typeof(Wrong));
    }

    [Fact]
    public void Explain_order_lists_members_and_nested_types()
    {
        var text = ReflectiveValidator.Default.Explain<Order>();

        Assert.Contains("Name: String, required, stringlength=2 40", text, StringComparison.Ordinal);
        Assert.Contains("Lines: List<OrderLine>, required, minlength=1 [each, then OrderLine]", text, StringComparison.Ordinal);
        Assert.Contains("Quantity: Int32, range=1 999", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ValidateOnly_and_ValidateExcept_split_the_report()
    {
        var order = OrderGenerator.Invalid();

        Assert.Equal(["ShipTo.Zip"], ReflectiveValidator.Default.ValidateOnly(order, o => o.ShipTo!.Zip).Violations.Select(v => v.Path));
        Assert.Equal(3, ReflectiveValidator.Default.ValidateOnly(order, o => o.Lines).Violations.Count);
        Assert.Equal(8, ReflectiveValidator.Default.ValidateExcept(order, o => o.Lines, o => o.ShipTo!.Zip).Violations.Count);
        Assert.Throws<ArgumentException>(() => ReflectiveValidator.Default.ValidateOnly(order, o => o.Name!.Trim()));
    }

    [Fact]
    public void ToProblemErrors_and_ToDictionary_carry_pointer_code_and_arguments()
    {
        var report = ReflectiveValidator.Default.Validate(OrderGenerator.Invalid());
        var error = report.ToProblemErrors()[2];

        Assert.Equal(("#/age", "range"), (error.Pointer, error.Code));
        Assert.Equal(["18", "120"], error.Args);
        Assert.Equal(12, report.ToDictionary().Count);
    }

    private sealed class Staged : IValidatableObject
    {
        [Required]
        [StringLength(2)]
        public string? Name { get; set; }

        public OrderLine Line { get; set; } = new();

        [Required]
        private string? Secret { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => [new("late", [nameof(Name)])];
    }

    [Theory]
    [InlineData(null)]
    [InlineData("abc")]
    [InlineData("ab")]
    public void Mode_DataAnnotations_agrees_with_the_framework_in_its_three_stages(string? name)
    {
        var model = new Staged { Name = name };
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(model, new ValidationContext(model), results, true);

        var report = new ReflectiveValidator(new ValidatorOptions { Mode = ValidationMode.DataAnnotations }).Validate(model);

        Assert.Equal(results.Select(r => $"{r.MemberNames.Single()}: {r.ErrorMessage}"), report.Violations.Select(v => $"{v.Path}: {v.Message}"));
    }

    private sealed class Warned
    {
        [Severity(Severity.Warning)]
        [StringLength(2)]
        public string Note { get; set; } = "long";
    }

    [Fact]
    public void Validate_warning_is_reported_and_leaves_the_object_valid()
    {
        Assert.True(ReflectiveValidator.Default.IsValid(new Warned()));
        Assert.True(ReflectiveValidator.Default.Validate(new Warned()) is { IsValid: true, Violations.Count: 1 });
    }
}
