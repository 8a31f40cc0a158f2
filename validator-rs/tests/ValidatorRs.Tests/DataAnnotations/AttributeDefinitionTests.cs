using System.ComponentModel.DataAnnotations;

namespace ValidatorRs.Tests.DataAnnotations;

/// <summary>What an attribute says wrong whatever the value is told when the plan is built, in one line.</summary>
public sealed class AttributeDefinitionTests
{
    public static class Texts
    {
        public static string Needed => "{0} fehlt.";

        public static int Number => 1;
    }

    private sealed class NoSuchResource
    {
        [Required(ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = "Nedeed")]
        public string? Name { get; set; } = "x";
    }

    private sealed class NoText
    {
        [Required(ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.Number))]
        public string? Name { get; set; } = "x";
    }

    private sealed class OnlyType
    {
        [StringLength(9, ErrorMessageResourceType = typeof(Texts))]
        public string? Name { get; set; } = "x";
    }

    private sealed class OwnAttribute
    {
        [Alpha(ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = "Nedeed")]
        public string? Name { get; set; } = "x";
    }

    private sealed class Both
    {
        [Required(ErrorMessage = "a", ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.Needed))]
        public string? Name { get; set; } = "x";
    }

    private sealed class Braces
    {
        [Required(ErrorMessage = "{1} is missing")]
        public string? Name { get; set; } = "x";
    }

    private sealed class NoDisplayName
    {
        [Required, Display(Name = "Nedeed", ResourceType = typeof(Texts))]
        public string? Name { get; set; } = "x";
    }

    private sealed class NoMethod
    {
        [CustomValidation(typeof(Texts), "Chekc")]
        public string? Name { get; set; } = "x";
    }

    private sealed class NoOther
    {
        [Compare("Nmae")]
        public string? Name { get; set; } = "x";
    }

    [Theory]
    [InlineData(typeof(NoSuchResource), "NoSuchResource.Name: [Required]: The resource type 'Texts' does not have an accessible static property named 'Nedeed'.")]
    [InlineData(typeof(NoText), "NoText.Name: [Required]: The property 'Number' on resource type 'Texts' is not a string type.")]
    [InlineData(typeof(OnlyType), "OnlyType.Name: [StringLength]: Either ErrorMessageString or ErrorMessageResourceName must be set, but not both.")]
    [InlineData(typeof(OwnAttribute), "OwnAttribute.Name: [Alpha]: The resource type 'Texts' does not have an accessible static property named 'Nedeed'.")]
    [InlineData(typeof(Both), "Both.Name: [Required]: Either ErrorMessageString or ErrorMessageResourceName must be set, but not both.")]
    [InlineData(typeof(Braces), "Braces.Name: [Required]: its message has braces that are no placeholder it fills")]
    [InlineData(typeof(NoDisplayName), "NoDisplayName.Name: [Display]: Cannot retrieve property 'Name' because localization failed.  Type 'Texts' is not public or does not contain a public static string property with the name 'Nedeed'.")]
    [InlineData(typeof(NoMethod), "NoMethod.Name: [CustomValidation]: The CustomValidationAttribute method 'Chekc' does not exist in type 'Texts' or is not public and static.")]
    [InlineData(typeof(NoOther), "NoOther.Name: [Compare]: there is no property 'Nmae'")]
    public void Plan_attribute_that_cannot_work_is_a_definition_error(Type model, string message)
    {
        var exception = Assert.Throws<ValidationDefinitionException>(() => ReflectiveValidator.Default.Validate(Activator.CreateInstance(model)!));

        // The framework writes some type names in full.
        Assert.Equal(message, exception.Message.Replace("ValidatorRs.Tests.DataAnnotations.AttributeDefinitionTests+", "", StringComparison.Ordinal));
    }

    private sealed class Good
    {
        [Required(ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.Needed))]
        public string? Name { get; set; }

        [Alpha(ErrorMessage = "{0}: letters {{only}}")]
        public string? Letters { get; set; } = "1";
    }

    [Fact]
    public void Plan_messages_that_can_be_read_are_used() =>
        Assert.Equal(["Name fehlt.", "Letters: letters {only}"], ReflectiveValidator.Default.Validate(new Good()).Violations.Select(v => v.Message));

    private sealed class Source : IMessageSource
    {
        public string? Find(string key) => key switch
        {
            "{1} is missing" => "{0} is not there",
            "min" => "{0} braucht {7}",
            _ => null,
        };
    }

    private sealed class Keyed
    {
        [Required(ErrorMessage = "{1} is missing")]
        public string? Name { get; set; }

        [Rules("min=3")]
        public string Word { get; set; } = "a";
    }

    [Fact]
    public void Message_that_is_a_key_needs_no_placeholders_and_a_bad_translation_is_shown_as_it_is() =>
        Assert.Equal(["Name is not there", "{0} braucht {7}"], new ReflectiveValidator(new ValidatorOptions { Messages = new Source() }).Validate(new Keyed()).Violations.Select(v => v.Message));

    [Fact]
    public void Compare_with_a_missing_property_is_a_violation_in_the_mode_of_DataAnnotations()
    {
        var results = new List<ValidationResult>();
        var value = new NoOther();
        Validator.TryValidateObject(value, new ValidationContext(value), results, true);

        var violation = Assert.Single(new ReflectiveValidator(new ValidatorOptions { Mode = ValidationMode.DataAnnotations }).Validate(new NoOther()).Violations);

        Assert.Equal(Assert.Single(results).ErrorMessage, violation.Message);
    }

    private class Plain
    {
        [Required]
        public string? Name { get; set; }

        [StringLength(5)]
        public string? Short { get; set; }

        [Required]
        public string? Other { get; set; }
    }

    private sealed class Hiding : Plain
    {
        public new string? Name { get; set; }

        [StringLength(2)]
        public new string? Short { get; set; } = "abc";

        [Range(1, 5)]
        public new int Other { get; set; }
    }

    [Fact]
    public void Property_that_hides_one_of_its_type_keeps_its_rules_as_in_DataAnnotations()
    {
        var results = new List<ValidationResult>();
        var value = new Hiding();
        Validator.TryValidateObject(value, new ValidationContext(value), results, true);

        foreach (var validator in Models.OddModelTests.Engines.Select(e => e.Data).Append(new ReflectiveValidator(new ValidatorOptions { Mode = ValidationMode.DataAnnotations })))
        {
            Assert.Equal(results.Select(r => r.ErrorMessage).Order(), validator.Validate(new Hiding()).Violations.Select(v => v.Message).Order());
        }

        Assert.Equal(3, results.Count);
    }

    private sealed class Reporting(params string[] members) : IValidatableObject
    {
        [System.Text.Json.Serialization.JsonPropertyName("post_code")]
        public string? Zip { get; set; }

        public List<Reporting> Items { get; } = [];

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => members.Length == 0 ? [] : [new ValidationResult("no", members)];
    }

    [Theory]
    [InlineData("Zip", "Zip", "/post_code")]
    [InlineData("Items[2].Zip", "Items[2].Zip", "/items/2/post_code")]
    [InlineData("Items[2].Items[0]", "Items[2].Items[0]", "/items/2/items/0")]
    [InlineData("[1].Zip", "[1].Zip", "/1/zip")]
    [InlineData("No.Such.Member", "No.Such.Member", "/no/such/member")]
    [InlineData("a..b", "a..b", "/a..b")]
    [InlineData("Items[x]", "Items[x]", "/items[x]")]
    [InlineData("Items[1", "Items[1", "/items[1")]
    public void ValidationResult_that_names_a_path_is_reported_there(string member, string path, string jsonPath)
    {
        foreach (var validator in Models.OddModelTests.Engines.Select(e => e.Data))
        {
            var violation = Assert.Single(validator.Validate(new Reporting(member)).Violations);

            Assert.Equal((path, jsonPath), (violation.Path, violation.JsonPointer));
        }
    }
}
