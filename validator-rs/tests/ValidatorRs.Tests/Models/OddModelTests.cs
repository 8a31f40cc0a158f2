using System.Collections;
using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace ValidatorRs.Tests.Models;

public sealed class OddModelTests
{
    public static TheoryData<ReflectiveValidator> Engines => new(ReflectiveValidator.Default, new ReflectiveValidator(new ValidatorOptions { Interpret = true }));

    private static string[] Paths(ReflectiveValidator validator, object value) => [.. validator.Validate(value).Violations.Select(v => $"{v.Path} {v.Rule}")];

    private sealed record Point([Range(0, 10)] int X, [property: Range(0, 10)] int Y);

    private readonly record struct Size([Range(1, 5)] int Width, int Height);

    private struct Box
    {
        [Required]
        public string? Label { get; set; }

        public Size Inner { get; set; }

        public Size? Maybe { get; set; }
    }

    [Theory]
    [MemberData(nameof(Engines), MemberType = typeof(ReflectiveValidatorTests))]
    public void Validate_nullable_struct_is_judged_by_the_rules_of_the_struct(ReflectiveValidator validator)
    {
        Size? size = new Size(9, 0);

        Assert.Equal("Width", Assert.Single(validator.Validate(size).Violations).Path);
        Assert.False(validator.IsValid(size));
        Assert.True(validator.IsValid((Size?)new Size(5, 0)));
        Assert.Equal("required", Assert.Single(validator.Validate((Size?)null).Violations).Rule);
        Assert.False(validator.IsValid((Size?)null));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Validate_records_and_structs_reads_parameters_without_double_reports(ReflectiveValidator validator)
    {
        Assert.Equal(["X range", "Y range"], Paths(validator, new Point(11, -1)));
        Assert.Equal(["Width range"], validator.Validate(new Size(9, 0)).Violations.Select(v => $"{v.Path} {v.Rule}"));
        Assert.Equal(["Label required", "Inner.Width range", "Maybe.Width range"], Paths(validator, new Box { Maybe = new Size(0, 0) }));
        Assert.False(validator.IsValid(new Size(9, 0)));
    }

    private sealed class Generic<T>
    {
        [Required]
        public T? Value { get; set; }

        public List<T> Many { get; } = [];
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Validate_generic_models_per_instantiation(ReflectiveValidator validator)
    {
        Assert.Equal(["Value required"], Paths(validator, new Generic<string>()));
        Assert.Equal([], Paths(validator, new Generic<int>()));
        Assert.Equal(["Value.X range", "Many[1].Y range"], Paths(validator, new Generic<Point> { Value = new Point(-1, 0), Many = { new Point(0, 0), new Point(0, 99) } }));
    }

    private abstract class Shape
    {
        [Required]
        public string? Name { get; set; }
    }

    private sealed class Circle : Shape
    {
        [Range(1, 9)]
        public int Radius { get; set; }
    }

    private class Pet
    {
        [Required]
        public virtual string? Name { get; set; }
    }

    private sealed class Dog : Pet
    {
        [StringLength(3)]
        public override string? Name { get; set; }

        public Pet? Friend { get; set; }
    }

    private sealed class Zoo
    {
        public Shape? Shape { get; set; }

        public object? Anything { get; set; }

        public Pet? Pet { get; set; }

        public IReadOnlyList<Pet> Pets { get; set; } = [];

        public IEnumerable Things { get; set; } = Array.Empty<object>();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Validate_members_by_their_runtime_type(ReflectiveValidator validator)
    {
        var dog = new Dog { Name = "Rover" };
        dog.Friend = new Dog { Friend = dog };
        var zoo = new Zoo { Shape = new Circle(), Anything = new List<Circle> { new() { Name = "c" } }, Pet = dog, Pets = [new Pet(), new Dog { Name = "ok" }], Things = new object?[] { null, new Pet() } };

        Assert.Equal(
            ["Shape.Name required", "Shape.Radius range", "Anything[0].Radius range", "Pet.Name stringlength", "Pet.Friend.Name required", "Pets[0].Name required", "Things[1].Name required"],
            Paths(validator, zoo).Order(StringComparer.Ordinal).OrderBy(p => p.StartsWith("Shape", StringComparison.Ordinal) ? 0 : p.StartsWith("Any", StringComparison.Ordinal) ? 1 : p.StartsWith("Pet.", StringComparison.Ordinal) ? 2 : p.StartsWith("Pets", StringComparison.Ordinal) ? 3 : 4).ThenBy(p => p.Contains("Friend", StringComparison.Ordinal)));
    }

    private sealed class Collections
    {
        public Dictionary<string, Point> Map { get; set; } = [];

        public IDictionary<Point, string>? Reverse { get; set; }

        public Point[,] Grid { get; set; } = new Point[0, 0];

        public Point[][] Jagged { get; set; } = [];

        public ImmutableArray<Point> Immutable { get; set; }

        public HashSet<Point> Set { get; set; } = [];

        public List<Dictionary<int, Point[]>> Deep { get; set; } = [];

        public Hashtable Old { get; } = [];
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Validate_every_kind_of_collection_with_its_path(ReflectiveValidator validator)
    {
        var bad = new Point(-1, 0);
        var model = new Collections
        {
            Map = { ["a/b"] = bad, ["ok"] = new Point(0, 0) },
            Reverse = new Dictionary<Point, string> { [bad] = "v" },
            Grid = new[,] { { new Point(0, 0), bad } },
            Jagged = [[], [bad]],
            Set = [bad],
            Deep = [new() { [7] = [bad] }],
        };

        Assert.Equal(
            ["Map[\"a/b\"].X", $"Reverse.Keys[\"{bad}\"].X", "Grid[0,1].X", "Jagged[1][0].X", "Set[0].X", "Deep[0][\"7\"][0].X"],
            validator.Validate(model).Violations.Select(v => v.Path));
        Assert.Equal("/map/a~1b/x", validator.Validate(model).Violations[0].JsonPointer);
        model.Immutable = [bad];
        Assert.Contains("Immutable[0].X range", Paths(validator, model));
    }

    private sealed class FrameworkMembers
    {
        public CultureInfo Culture { get; set; } = CultureInfo.InvariantCulture;

        public Type Type { get; set; } = typeof(string);

        public Uri? Uri { get; set; }

        public Func<int>? Callback { get; set; }

        public string this[int index] => throw new InvalidOperationException($"{index}");

        public static string Shared => throw new InvalidOperationException();

        public string WriteOnly { set => _ = value; }

        public ReadOnlySpan<char> Span => "x";

        public (int, string) Pair { get; set; }

#pragma warning disable NOCTX016 // An odd type of member is the point.
        public CancellationToken Token { get; set; }
#pragma warning restore NOCTX016
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Validate_never_walks_framework_types_or_unreadable_members(ReflectiveValidator validator) =>
        Assert.Equal([], Paths(validator, new FrameworkMembers()));

    private sealed class Hidden
    {
        [Required]
        private string? Secret { get; set; }

        [Range(1, 2)]
#pragma warning disable CA1823 // a field nobody reads is the shape under test
#pragma warning disable CS0414 // the same
        private readonly int _field = 9;
#pragma warning restore CS0414
#pragma warning restore CA1823

        [Required]
        [Sensitive]
        [StringLength(2)]
        internal string Password { get; init; } = "too long";
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Validate_non_public_members_that_carry_rules(ReflectiveValidator validator)
    {
        var report = validator.Validate(new Hidden());

        Assert.Equal(["Secret required", "Password stringlength", "_field range"], report.Violations.Select(v => $"{v.Path} {v.Rule}"));
        Assert.Null(report.Violations[1].Value);
    }

    private sealed class Overflow
    {
        [Range(1, 10)]
        public long Long { get; set; }

        [Range(1, 10)]
        public double Double { get; set; } = 5;

        [Range(1, 10)]
        public string Text { get; set; } = "5";

        [Range(typeof(decimal), "0.5", "9.5", ParseLimitsInInvariantCulture = true)]
        public decimal? Money { get; set; }

        [Range(typeof(DateTime), "2020-01-01", "2021-01-01", ParseLimitsInInvariantCulture = true)]
        public DateTime? Day { get; set; }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Validate_range_overflow_is_a_violation(ReflectiveValidator validator)
    {
        Assert.Equal(["Long range"], Paths(validator, new Overflow { Long = long.MaxValue }));
        Assert.Equal(["Double range"], Paths(validator, new Overflow { Long = 1, Double = 1e300 }));
        Assert.Equal(["Text range"], Paths(validator, new Overflow { Long = 1, Text = "99999999999999" }));
        Assert.Equal(["Text range", "Money range", "Day range"], Paths(validator, new Overflow { Long = 1, Text = "abc", Money = 0.4m, Day = new DateTime(2022, 1, 1) }));
    }

    private sealed class HostileRegex
    {
        [RegularExpression("(a+)+$", MatchTimeoutInMilliseconds = 50)]
        public string Evil { get; set; } = new string('a', 40) + "!";

        [Required]
        public string? Other { get; set; }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Validate_hostile_regex_is_bounded_and_a_violation(ReflectiveValidator validator) =>
        Assert.Equal(["Evil regexp", "Other required"], Paths(validator, new HostileRegex()));

    [MetadataType(typeof(BuddyRules))]
    private sealed class Buddy
    {
        public string? Name { get; set; }
    }

    private sealed class BuddyRules
    {
        [Required]
        public object? Name { get; set; }
    }

    [AttributeUsage(AttributeTargets.Class)]
    private sealed class NeverAttribute : ValidationAttribute
    {
        protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) => new("never");
    }

    [Never]
    private sealed class WholeObject : IValidatableObject
    {
        [Range(1, 5)]
        public int Number { get; set; } = 1;

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            yield return new ValidationResult("odd", [nameof(Number)]);
            yield return new ValidationResult("whole");
        }
    }

    private sealed class Outer
    {
        public WholeObject Inner { get; } = new();

        public Buddy Buddy { get; } = new();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Validate_object_rules_keep_nested_paths(ReflectiveValidator validator)
    {
        var report = validator.Validate(new Outer());

        Assert.Equal(["Inner: never", "Inner.Number: odd", "Inner: whole", "Buddy.Name: The Name field is required."], report.Violations.Select(v => $"{v.Path}: {v.Message}"));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Validate_object_rules_wait_for_valid_members(ReflectiveValidator validator) =>
        Assert.Equal(["Number range"], Paths(validator, new WholeObject { Number = 6 }));

    private sealed class SelfList : List<SelfList>
    {
        [Required]
        public string? Name { get; set; }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Validate_sequence_with_members_checks_both(ReflectiveValidator validator)
    {
        var list = new SelfList { new SelfList() };
        list.Add(list);

        Assert.Equal(["Name required", "[0].Name required"], Paths(validator, list));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Validate_root_collections_and_scalars(ReflectiveValidator validator)
    {
        Assert.Equal(["[1].X range"], Paths(validator, new List<Point> { new(0, 0), new(-1, 0) }));
        Assert.Equal(["[0].X range"], Paths(validator, new[] { new Point(-1, 0) }));
        Assert.True(validator.Validate(5).IsValid);
        Assert.True(validator.Validate("text").IsValid);
        Assert.True(validator.IsValid<object>("text"));
        Assert.True(validator.Validate<IEnumerable<Point>>(new Queue<Point>()).IsValid);
    }

    private sealed class Shared
    {
        public Point Left { get; set; } = new(-1, 0);

        public Point? Right { get; set; }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Validate_diamond_reports_the_shared_child_at_both_places(ReflectiveValidator validator)
    {
        var shared = new Shared();
        shared.Right = shared.Left;

        Assert.Equal(["Left.X range", "Right.X range"], Paths(validator, shared));
    }

    [Fact]
    public void Validate_depth_limit_reports_itself()
    {
        var validator = new ReflectiveValidator(new ValidatorOptions { MaxDepth = 3 });
        var dog = new Dog { Name = "a", Friend = new Dog { Name = "b", Friend = new Dog { Name = "c", Friend = new Dog { Name = "d" } } } };

        Assert.Equal(["Friend.Friend.Friend depth"], Paths(validator, dog));
    }

    [Fact]
    public void Validate_modes_stop_where_they_say()
    {
        var hidden = new Point(-1, -1);

        Assert.Single(new ReflectiveValidator(new ValidatorOptions { Mode = ValidationMode.FirstOverall }).Validate(hidden).Violations);
        Assert.Equal(2, new ReflectiveValidator(new ValidatorOptions { Mode = ValidationMode.FirstPerMember }).Validate(hidden).Violations.Count);
    }

    private sealed class Endless : IEnumerable<int>
    {
        public IEnumerator<int> GetEnumerator() => throw new InvalidOperationException("endless");

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class WithEndless
    {
        [MinLength(1)]
        public int[]? Numbers { get; set; }

        public Endless Endless { get; } = new();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Validate_sequences_of_scalars_are_not_enumerated(ReflectiveValidator validator) =>
        Assert.Equal(["Numbers minlength"], Paths(validator, new WithEndless { Numbers = [] }));
}
