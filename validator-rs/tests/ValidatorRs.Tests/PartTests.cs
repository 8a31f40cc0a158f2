using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;

namespace ValidatorRs.Tests;

/// <summary>What <c>ValidateOnly</c> and <c>ValidateExcept</c> make of expressions: never "valid" for what nobody looked at.</summary>
public sealed class PartTests
{
    private struct Size
    {
        [Range(0, 10)]
        public int Width { get; set; }
    }

    private sealed class Line
    {
        [StringLength(3)]
        public string? Code { get; set; }
    }

    private sealed class Model
    {
        [Required]
        public string? Name { get; set; }

        public Size? Size { get; set; } = new Size { Width = 99 };

        public object Any { get; set; } = new Line { Code = "long" };

        public List<Line> Lines { get; } = [new(), new() { Code = "long" }];

        public Line[] Array { get; } = [new() { Code = "long" }];

        public Dictionary<string, Line> Map { get; } = new() { ["k"] = new() { Code = "long" } };
    }

    private static string[] Only(params Expression<Func<Model, object?>>[] members) =>
        [.. ReflectiveValidator.Default.ValidateOnly(new Model(), members).Violations.Select(v => v.Path)];

    [Fact]
    public void ValidateOnly_reads_casts_indices_and_values_of_nullables()
    {
        Assert.Equal(["Size.Width"], Only(m => m.Size!.Value.Width));
        Assert.Equal(["Any.Code"], Only(m => ((Line)m.Any).Code));
        Assert.Equal(["Any.Code"], Only(m => (m.Any as Line)!.Code));
        Assert.Equal(["Lines[1].Code"], Only(m => m.Lines[0].Code));
        Assert.Equal(["Array[0].Code"], Only(m => m.Array[0].Code));
        Assert.Equal(["Map[\"k\"].Code"], Only(m => m.Map["k"].Code));
        Assert.Equal(["Name", "Size.Width"], Only(m => m.Name, m => m.Size));
    }

    public static TheoryData<Expression<Func<Model2, object?>>, string> Wrong => new()
    {
        { m => m.Name!.Length, "'Convert(m.Name.Length, Object)' names 'Length' of String, which has no rules, so that nothing would be validated there. (Parameter 'members')" },
        { m => m.Names.Count, "'Convert(m.Names.Count, Object)' names 'Count' of List<String>, which has no rules, so that nothing would be validated there. (Parameter 'members')" },
        { m => m.Name!.Trim(), "'m.Name.Trim()' is no chain of members such as x => x.Address.Zip. (Parameter 'members')" },
        { m => m.Name ?? "", "'(m.Name ?? \"\")' is no chain of members such as x => x.Address.Zip. (Parameter 'members')" },
        { m => m, "'m' is no chain of members such as x => x.Address.Zip. (Parameter 'members')" },
        { m => "Name", "'\"Name\"' is no chain of members such as x => x.Address.Zip. (Parameter 'members')" },
        { null!, "An expression is null. (Parameter 'members')" },
    };

    public sealed class Model2
    {
        [Required]
        public string? Name { get; set; }

        public List<string> Names { get; } = [];
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Expression_that_names_nothing_with_rules_is_refused(Expression<Func<Model2, object?>> member, string message)
    {
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => ReflectiveValidator.Default.ValidateOnly(new Model2(), member)).Message);
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => ReflectiveValidator.Default.ValidateExcept(new Model2(), member)).Message);
    }

    [Fact]
    public void ValidateOnly_without_members_is_refused_and_ValidateExcept_drops_nothing()
    {
        Assert.StartsWith("No member is named", Assert.Throws<ArgumentException>(() => ReflectiveValidator.Default.ValidateOnly(new Model2())).Message, StringComparison.Ordinal);
        Assert.Equal("Name", Assert.Single(ReflectiveValidator.Default.ValidateExcept(new Model2()).Violations).Path);
    }

    [Fact]
    public void Parts_of_null_are_a_violation_of_required()
    {
        Assert.Equal("required", Assert.Single(ReflectiveValidator.Default.ValidateOnly((Model2?)null, m => m!.Name).Violations).Rule);
        Assert.Equal("required", Assert.Single(ReflectiveValidator.Default.ValidateExcept((Model2?)null, m => m!.Name).Violations).Rule);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Parts_in_the_mode_of_the_first_violation_find_the_first_that_is_wanted(bool interpret)
    {
        var validator = new ReflectiveValidator(new ValidatorOptions { Mode = ValidationMode.FirstOverall, Interpret = interpret });

        Assert.Equal("Array[0].Code", Assert.Single(validator.ValidateOnly(new Model(), m => m.Array, m => m.Map).Violations).Path);
        Assert.Equal("Size.Width", Assert.Single(validator.ValidateExcept(new Model(), m => m.Name).Violations).Path);
        Assert.True(validator.ValidateOnly(new Model { Name = "x" }, m => m.Name).IsValid);
    }

    [Fact]
    public void ValidateMap_missing_list_is_not_entered()
    {
        var rules = new Dictionary<string, object> { ["tags"] = "omitempty,dive,min=2", ["needed"] = "required,dive,min=2" };

        Assert.Equal(["needed required"], ReflectiveValidator.Default.ValidateMap(new Dictionary<string, object?>(), rules).Violations.Select(v => $"{v.Path} {v.Rule}"));
        Assert.Equal(["tags[0] min", "needed required"], ReflectiveValidator.Default.ValidateMap(new Dictionary<string, object?> { ["tags"] = new[] { "a" } }, rules).Violations.Select(v => $"{v.Path} {v.Rule}"));
        Assert.True(ReflectiveValidator.Default.ValidateValue(null, "omitempty,dive,required").IsValid);
    }

    [Fact]
    public void ValidateMap_rules_that_hold_themselves_follow_the_data()
    {
        var rules = new Dictionary<string, object> { ["name"] = "required" };
        rules["next"] = rules;
        Dictionary<string, object?> Node(string? name, object? next) => new() { ["name"] = name, ["next"] = next };

        Assert.Equal(["next.next.name"], ReflectiveValidator.Default.ValidateMap(Node("a", Node("b", Node(null, null))), rules).Violations.Select(v => v.Path));

        var circle = Node("a", null);
        circle["next"] = circle;
        Assert.Equal(["next.next depth"], new ReflectiveValidator(new ValidatorOptions { MaxDepth = 2 }).ValidateMap(circle, rules).Violations.Select(v => $"{v.Path} {v.Rule}"));
        Assert.Equal("depth", Assert.Single(ReflectiveValidator.Default.ValidateMap(circle, rules).Violations).Rule);
    }
}
