using System.ComponentModel.DataAnnotations;

namespace ValidatorRs.Tests.Models;

/// <summary>Rules that nobody could ask are mistakes of the model, told when the plan is built.</summary>
public sealed class UnreadableMemberTests
{
    public static TheoryData<ReflectiveValidator> Engines => OddModelTests.Engines;

    private sealed class ByReference
    {
        private string _name = "";

        [Required]
        public ref string Name => ref _name;
    }

    private sealed class ByReadOnlyReference
    {
        private readonly string _name = "";

        [Rules("min=3")]
        public ref readonly string Name => ref _name;
    }

    private sealed class WriteOnly
    {
        [Rules("required")]
        public string? Name
        {
            set => Kept = value;
        }

        public string? Kept { get; private set; }
    }

    private sealed class HiddenWriteOnly
    {
        public string? Kept { get; private set; }

        [StringLength(3)]
        private string? Name
        {
            set => Kept = value;
        }
    }

    private sealed class Span
    {
        [Length(1, 3)]
        public ReadOnlySpan<char> Name => "";
    }

    private sealed class StaticProperty
    {
        [Required]
        public static string? Name { get; set; }
    }

    private sealed class StaticField
    {
        [Rules("required")]
        internal static readonly string Name = "";
    }

    private sealed class Constant
    {
        [StringLength(1)]
        public const string Name = "long";
    }

    private class StaticBase
    {
        [Rules("required")]
        private static string? Name { get; set; }
    }

    private sealed class StaticDerived : StaticBase;

    private sealed class BehindProperty
    {
        [field: Required]
        public string? Name { get; set; }
    }

    private sealed record BehindParameter([field: Rules("required")] string? Name)
    {
        public BehindParameter()
            : this((string?)null)
        {
        }
    }

    private sealed class OnParameter([Required] string? name)
    {
        public OnParameter()
            : this(null)
        {
        }

        public string? Name { get; } = name;
    }

    private sealed class OnParameterOfAnyConstructor
    {
        public OnParameterOfAnyConstructor()
        {
        }

        public OnParameterOfAnyConstructor([Length(1, 2)] string name) => Name = name;

        public string? Name { get; }
    }

    private struct OnParameterOfStruct([Rules("required")] string? name)
    {
        public string? Name { get; set; } = name;
    }

    [Theory]
    [InlineData(typeof(BehindProperty), "they stand on the field behind it ('field:')")]
    [InlineData(typeof(BehindParameter), "they stand on the field behind it ('field:')")]
    [InlineData(typeof(OnParameter), "they stand on the parameter 'name' of a constructor, where only those of a record are read")]
    [InlineData(typeof(OnParameterOfAnyConstructor), "they stand on the parameter 'name' of a constructor, where only those of a record are read")]
    [InlineData(typeof(OnParameterOfStruct), "they stand on the parameter 'name' of a constructor, where only those of a record are read")]
    [InlineData(typeof(StaticProperty), "it is static, and no part of an object")]
    [InlineData(typeof(StaticField), "it is static, and no part of an object")]
    [InlineData(typeof(Constant), "it is static, and no part of an object")]
    [InlineData(typeof(StaticDerived), "it is static, and no part of an object")]
    [InlineData(typeof(ByReference), "it returns a reference")]
    [InlineData(typeof(ByReadOnlyReference), "it returns a reference")]
    [InlineData(typeof(WriteOnly), "it has no getter")]
    [InlineData(typeof(HiddenWriteOnly), "it has no getter")]
    [InlineData(typeof(Span), "its value is a ref struct")]
    public void Plan_rules_on_a_property_that_cannot_be_read_are_a_definition_error(Type model, string reason)
    {
        foreach (var validator in Engines.Select(e => e.Data))
        {
            var exception = Assert.Throws<ValidationDefinitionException>(() => validator.Validate(Activator.CreateInstance(model)!));

            Assert.Equal(model, exception.ModelType);
            Assert.Equal("Name", exception.Member);
            Assert.Contains($".Name: it has rules, but {reason}; ", exception.Message, StringComparison.Ordinal);
        }
    }

    private sealed class Indexed
    {
        [Required]
        public string? this[int index] => null;
    }

    private interface INamed
    {
        string? Name { get; }
    }

    private sealed class Explicit : INamed
    {
        [Required]
        string? INamed.Name => null;
    }

    [Theory]
    [InlineData(typeof(Indexed), ".Item: it has rules, but it is an indexer; ")]
    [InlineData(typeof(Explicit), ".Name: it has rules, but it implements a member of an interface explicitly, and has no name of its own; ")]
    public void Plan_rules_on_a_property_without_a_name_are_a_definition_error(Type model, string reason)
    {
        foreach (var validator in Engines.Select(e => e.Data))
        {
            var exception = Assert.Throws<ValidationDefinitionException>(() => validator.Validate(Activator.CreateInstance(model)!));

            Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(typeof(WriteOnly))]
    [InlineData(typeof(BehindProperty))]
    [InlineData(typeof(BehindParameter))]
    [InlineData(typeof(OnParameter))]
    [InlineData(typeof(OnParameterOfAnyConstructor))]
    [InlineData(typeof(OnParameterOfStruct))]
    [InlineData(typeof(StaticProperty))]
    [InlineData(typeof(StaticField))]
    [InlineData(typeof(StaticDerived))]
    [InlineData(typeof(Indexed))]
    [InlineData(typeof(Explicit))]
    public void Plan_in_the_mode_of_DataAnnotations_passes_over_them_as_DataAnnotations_does(Type model)
    {
        var validator = new ReflectiveValidator(new ValidatorOptions { Mode = ValidationMode.DataAnnotations });
        var value = Activator.CreateInstance(model)!;

        Assert.True(validator.IsValid(value));
        Assert.True(Validator.TryValidateObject(value, new ValidationContext(value), null, true));
    }

    // What the property says too is asked there; a parameter of another type is no property's.
    private sealed class AskedToo([Required] string? name, [Range(1, 2)] int third)
    {
        public AskedToo()
            : this(null, 0)
        {
        }

        [Required]
        public string? Name { get; } = name;

        [Required]
        [field: Required]
        public string? Other { get; set; }

        public string Third { get; } = $"{third}";
    }

    private sealed record BehindAndBefore([Required][field: Required] string? Name);

    [Theory]
    [MemberData(nameof(Engines))]
    public void Plan_rules_that_the_property_has_too_are_asked_there(ReflectiveValidator validator)
    {
        Assert.Equal(["Name", "Other"], validator.Validate(new AskedToo()).Violations.Select(v => v.Path));
        Assert.Equal(["Name"], validator.Validate(new BehindAndBefore(null)).Violations.Select(v => v.Path));
    }

    private sealed class WithoutRules
    {
        private string _name = "";

        [Display(Name = "Name")]
        public ref string Name => ref _name;

        public string? Other
        {
            set => _name = value ?? "";
        }

        [Required]
        public string? Third { get; set; }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Plan_passes_over_properties_without_rules_that_cannot_be_read(ReflectiveValidator validator) =>
        Assert.Equal("Third", Assert.Single(validator.Validate(new WithoutRules()).Violations).Path);

    private class Named
    {
        [Required]
        public virtual string? Name { get; set; }
    }

    private sealed class ShortNamed : Named
    {
        [StringLength(3)]
        public override string? Name
        {
            set => base.Name = value;
        }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Plan_rules_on_an_override_of_the_setter_are_asked_by_the_inherited_getter(ReflectiveValidator validator)
    {
        Assert.Equal("stringlength", Assert.Single(validator.Validate(new ShortNamed { Name = "Alexander" }).Violations).Rule);
        Assert.Equal("required", Assert.Single(validator.Validate(new ShortNamed()).Violations).Rule);
        Assert.True(validator.IsValid(new ShortNamed { Name = "Al" }));
    }
}
