using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace ValidatorRs.Tests;

public sealed class ValuesTests
{
    private static readonly Dictionary<string, object> Rules = new()
    {
        ["name"] = "required,min=3",
        ["again"] = "eqfield=name",
        ["tags"] = "omitempty,dive,alpha",
        ["address"] = new Dictionary<string, object> { ["zip"] = "required,postcode_iso3166_alpha2=DE" },
        ["lines"] = new Dictionary<string, object> { ["qty"] = "min=1" },
    };

    [Fact]
    public void ValidateMap_reports_paths_of_nested_dictionaries_and_lists()
    {
        var data = new Dictionary<string, object?>
        {
            ["name"] = "ab",
            ["again"] = "abc",
            ["tags"] = new List<object?> { "a", "1" },
            ["lines"] = new List<object?> { new Dictionary<string, object?> { ["qty"] = 0 } },
        };

        Assert.Equal(
            ["name min", "again eqfield", "tags[1] alpha", "address.zip required", "lines[0].qty min"],
            ReflectiveValidator.Default.ValidateMap(data, Rules).Violations.Select(v => $"{v.Path} {v.Rule}"));
    }

    [Fact]
    public void ValidateMap_sequence_that_throws_is_a_violation_after_those_of_its_elements()
    {
        var data = new Dictionary<string, object?> { ["lines"] = Lines() };
        var rules = new Dictionary<string, object> { ["lines"] = Rules["lines"] };

        Assert.Equal(["lines[0].qty min", "lines unreadable"], ReflectiveValidator.Default.ValidateMap(data, rules).Violations.Select(v => $"{v.Path} {v.Rule}"));

        static IEnumerable<object?> Lines()
        {
            yield return new Dictionary<string, object?> { ["qty"] = 0 };
            throw new InvalidOperationException("the connection is gone");
        }
    }

    [Fact]
    public void ValidateJson_checks_text_numbers_arrays_and_objects()
    {
        using var json = JsonDocument.Parse("""{"name":"abc","again":"abc","tags":["x","!"],"address":{"zip":"1011"},"lines":[{"qty":1},{"qty":0.5},7]}""");

        Assert.Equal(
            ["tags[1] alpha", "address.zip postcode_iso3166_alpha2", "lines[1].qty min", "lines[2] object"],
            ReflectiveValidator.Default.ValidateJson(json.RootElement, Rules).Violations.Select(v => $"{v.Path} {v.Rule}"));
    }

    private sealed class Secrets
    {
        [Sensitive]
        [Keys("len=1")]
        [Each("len=1")]
        public Dictionary<string, string> Vault { get; init; } = new() { ["key"] = "value" };

        [DataType(DataType.Password)]
        [StringLength(2)]
        public string Password { get; init; } = "long";
    }

    [Fact]
    public void Violation_below_a_sensitive_member_shows_neither_value_nor_key()
    {
        var report = ReflectiveValidator.Default.Validate(new Secrets());

        Assert.Equal(["Vault.Keys[\"*\"]", "Vault[\"*\"]", "Password"], report.Violations.Select(v => v.Path));
        Assert.All(report.Violations, v => Assert.Null(v.Value));
        Assert.DoesNotContain("value", string.Join('|', report.ToProblemErrors()), StringComparison.Ordinal);
    }

    private sealed class German : IMessageSource
    {
        public string? Find(string key) => key switch { "min" => "{0} braucht mindestens {1}.", "Login" => "Anmeldename", _ => null };
    }

    private sealed class Login
    {
        [Rules("min=3")]
        public string Name { get; init; } = "a";

        [Rules("min=1")]
        public List<int> Roles { get; init; } = [];
    }

    [Fact]
    public void Message_says_characters_or_elements_and_a_source_replaces_it()
    {
        Assert.Equal(["Name must be at least 3 characters long.", "Roles must have at least 1 element."], ReflectiveValidator.Default.Validate(new Login()).Violations.Select(v => v.Message));
        Assert.Equal("Name braucht mindestens 3.", new ReflectiveValidator(new ValidatorOptions { Messages = new German() }).Validate(new Login()).Violations[0].Message);
    }

    private sealed class Outer
    {
        public Middle Middle { get; init; } = new();
    }

    private sealed class Middle
    {
        public Login Login { get; init; } = new();
    }

    [Fact]
    public void MaxDepth_counts_types_that_cannot_form_cycles_too() =>
        Assert.Equal("Middle.Login depth", Assert.Single(new ReflectiveValidator(new ValidatorOptions { MaxDepth = 2 }).Validate(new Outer()).Violations) is { } v ? $"{v.Path} {v.Rule}" : "");

    private sealed class Numbers
    {
        [Rules("port")]
        public int Port { get; init; }

        [Rules("latitude")]
        public double Latitude { get; init; } = 91;

        [Rules("spicedb=type")]
        public string Type { get; init; } = "A";
    }

    [Fact]
    public void Validate_checks_written_as_lambdas_work_in_both_engines()
    {
        foreach (var interpret in new[] { false, true })
        {
            Assert.Equal(["Port port", "Latitude latitude", "Type spicedb"], new ReflectiveValidator(new ValidatorOptions { Interpret = interpret }).Validate(new Numbers()).Violations.Select(v => $"{v.Path} {v.Rule}"));
        }
    }

    private sealed class Fraction
    {
        public string? Validate() => "never whole";
    }

    [Fact]
    public void ValidateFn_asks_the_value_itself() =>
        Assert.Equal("never whole", Assert.Single(ReflectiveValidator.Default.ValidateValue(new Fraction(), "validateFn").Violations).Message);

    [Theory]
    [InlineData("cmyk", "cmyk(0%,100%,50%,0%)", "cmyk(0%,101%,50%,0%)")]
    [InlineData("postcode_iso3166_alpha2=GB", "SW1A 1AA", "SW1A 1A")]
    [InlineData("postcode_iso3166_alpha2=US", "12345-6789", "1234")]
    [InlineData("postcode_iso3166_alpha2=CA", "K1A 0B1", "D1A 0B1")]
    [InlineData("mongodb_connection_string", "mongodb://u:p@h1:27017,h2/db?replicaSet=rs0", "mongodb://")]
    [InlineData("spicedb", "doc/1|a", "doc 1")]
    [InlineData("spicedb=permission", "view_all", "View")]
    public void ValidateValue_later_rules_tell_right_from_wrong(string rules, string right, string wrong)
    {
        Assert.Empty(ReflectiveValidator.Default.ValidateValue(right, rules).Violations);
        Assert.NotEmpty(ReflectiveValidator.Default.ValidateValue(wrong, rules).Violations);
    }

    [Fact]
    public async Task Image_and_mimetype_look_at_the_first_bytes()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], TestContext.Current.CancellationToken);

            Assert.True(ReflectiveValidator.Default.ValidateValue(file, "image,mimetype=image/png").IsValid);
            Assert.False(ReflectiveValidator.Default.ValidateValue(file, "mimetype=application/pdf").IsValid);
            Assert.False(ReflectiveValidator.Default.ValidateValue(file + ".no", "image").IsValid);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
