using System.Collections;
using System.ComponentModel.DataAnnotations;

namespace ValidatorRs.Tests.Models;

/// <summary>Sequences that do not know their count may never end: they are walked up to a limit, and rules look at no more than they need.</summary>
public sealed class EndlessSequenceTests
{
    private static readonly ValidatorOptions Few = new() { MaxElements = 3 };

    public static TheoryData<ReflectiveValidator> Engines => new(new ReflectiveValidator(Few), new ReflectiveValidator(Few with { Interpret = true }));

    private static string[] Found(ReflectiveValidator validator, object value)
    {
        string[] Walk() => [.. validator.Validate(value).Violations.Select(v => $"{v.Path} {v.Rule}")];

        // The first is walked, the later ones run compiled.
        var first = Walk();
        Assert.Equal(first, Walk());
        Assert.Equal(first, Walk());
        Assert.Equal(first.Length == 0, validator.IsValid(value));
        return first;
    }

    private static IEnumerable<T> Endless<T>(T value)
    {
        while (true)
        {
            yield return value;
        }
    }

    private sealed record Item([property: Range(0, 9)] int Number);

    private sealed class Model
    {
        public IEnumerable<Item>? Items { get; set; }

        public IEnumerable? Things { get; set; }

        [Each("max=2")]
        public IEnumerable<string>? Words { get; set; }

        public Lying? Entries { get; set; }

        [Required]
        public string? Last { get; set; }
    }

    // Says one entry and goes on for ever.
    private sealed class Lying : IReadOnlyDictionary<string, Item>
    {
        public int Count => 1;

        public IEnumerable<string> Keys => ["a"];

        public IEnumerable<Item> Values => [new(0)];

        public Item this[string key] => new(0);

        public bool ContainsKey(string key) => true;

        public bool TryGetValue(string key, out Item value)
        {
            value = new(0);
            return true;
        }

        public IEnumerator<KeyValuePair<string, Item>> GetEnumerator() => Endless(KeyValuePair.Create("a", new Item(0))).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Validate_endless_sequence_is_a_violation_after_the_limit(ReflectiveValidator validator)
    {
        Assert.Equal(["Items elements", "Last required"], Found(validator, new Model { Items = Endless(new Item(1)) }));
        Assert.Equal(["Items[0].Number range", "Items[1].Number range", "Items[2].Number range", "Items elements", "Last required"], Found(validator, new Model { Items = Endless(new Item(10)) }));
        Assert.Equal(["Things elements", "Last required"], Found(validator, new Model { Things = Endless<object>("x") }));
        Assert.Equal(["Words elements", "Last required"], Found(validator, new Model { Words = Endless("x") }));
        Assert.Equal(["Entries elements", "Last required"], Found(validator, new Model { Entries = new Lying() }));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Validate_sequence_is_walked_to_the_limit_and_a_collection_to_its_end(ReflectiveValidator validator)
    {
        Item[] five = [new(0), new(0), new(0), new(0), new(10)];

        Assert.Equal([], Found(validator, new Model { Items = Endless(new Item(0)).Take(3), Last = "x" }));
        Assert.Equal(["Items elements"], Found(validator, new Model { Items = Endless(new Item(0)).Take(4), Last = "x" }));
        Assert.Equal(["Items[4].Number range"], Found(validator, new Model { Items = five, Last = "x" }));
        Assert.Equal(["Items[4].Number range"], Found(validator, new Model { Items = new Queue<Item>(five), Last = "x" }));
        Assert.Equal(["Items[4].Number range"], Found(validator, new Model { Items = new LinkedList<Item>(five), Last = "x" }));
        Assert.Equal(["Things[4].Number range"], Found(validator, new Model { Things = new ArrayList(five), Last = "x" }));
    }

    [Fact]
    public void Validate_modes_end_at_the_limit_as_at_any_violation()
    {
        var endless = new Model { Items = Endless(new Item(1)) };

        Assert.Equal(["Items elements"], Found(new ReflectiveValidator(Few with { Mode = ValidationMode.FirstOverall }), endless));
        Assert.Equal(["Items elements"], Found(new ReflectiveValidator(Few with { Mode = ValidationMode.FirstOverall, Interpret = true }), endless));
        Assert.Equal(["Items elements", "Last required"], Found(new ReflectiveValidator(Few with { Mode = ValidationMode.FirstPerMember }), endless));
    }

    [Fact]
    public void Violation_names_the_limit()
    {
        var violation = new ReflectiveValidator(Few).Validate(new Model { Items = Endless(new Item(1)), Last = "x" }).Violations.Single();

        Assert.Equal("/items", violation.JsonPointer);
        Assert.Equal("3", violation.Argument);
        Assert.Equal("The sequence goes on after 3 elements and was not checked further.", violation.Message);
    }

    [Fact]
    public void ValidateMap_endless_list_is_a_violation_after_the_limit()
    {
        var data = new Dictionary<string, object?> { ["rows"] = Endless(new Dictionary<string, object?> { ["a"] = 1 }) };
        var rules = new Dictionary<string, object> { ["rows"] = new Dictionary<string, object> { ["a"] = "max=1" } };

        Assert.Equal(["rows elements"], new ReflectiveValidator(Few).ValidateMap(data, rules).Violations.Select(v => $"{v.Path} {v.Rule}"));
    }

    private sealed class Adding(IList<Adding> list)
    {
        [Required]
        public string? Name
        {
            get
            {
                list.Add(new Adding(list));
                return null;
            }
        }
    }

    private sealed class Dropping(IList<Dropping> list)
    {
        [Required]
        public string? Name
        {
            get
            {
                list.RemoveAt(list.Count - 1);
                return null;
            }
        }
    }

    // Counts itself anew for its enumerator, unlike List<T>, which notices that it was changed.
    private sealed class Unguarded<T> : System.Collections.ObjectModel.Collection<T>, IEnumerable<T>
    {
        IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();

        IEnumerator<T> IEnumerable<T>.GetEnumerator()
        {
            for (var i = 0; i < Count; i++)
            {
                yield return this[i];
            }
        }
    }

    private sealed class Lists
    {
        public List<Adding> Grown { get; } = [];

        public List<Dropping> Shrunk { get; } = [];

        public Unguarded<Adding> Unguarded { get; } = [];

        public object? Anything { get; set; }

        [Required]
        public string? Last { get; set; }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Validate_list_that_its_elements_change_ends_with_a_violation(ReflectiveValidator validator)
    {
        // Compiled with values that are left as they are.
        Assert.Equal(["Last required"], Found(validator, new Lists()));
        var model = new Lists();
        model.Grown.Add(new Adding(model.Grown));
        for (var i = 0; i < 5; i++)
        {
            model.Shrunk.Add(new Dropping(model.Shrunk));
        }

        var report = validator.Validate(model);

        Assert.Equal(["Grown[0].Name required", "Grown unreadable", "Shrunk[0].Name required", "Shrunk unreadable", "Last required"], report.Violations.Select(v => $"{v.Path} {v.Rule}"));
        Assert.Equal("The list was changed while its elements were checked.", report.Violations[1].Exception!.Message);
        Assert.False(validator.IsValid(model));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Validate_root_list_that_its_elements_change_ends_with_a_violation(ReflectiveValidator validator)
    {
        Assert.Equal([], Found(validator, new List<Adding>()));
        List<Adding> list = [];
        list.Add(new Adding(list));

        Assert.Equal(["[0].Name required", " unreadable"], validator.Validate(list).Violations.Select(v => $"{v.Path} {v.Rule}"));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Validate_collection_that_grows_is_walked_to_its_first_count(ReflectiveValidator validator)
    {
        Assert.Equal(["Last required"], Found(validator, new Lists()));
        var model = new Lists { Last = "x" };
        for (var i = 0; i < 4; i++)
        {
            model.Unguarded.Add(new Adding(model.Unguarded));
        }

        // The count is looked at when the limit of three elements is reached, and has grown by three.
        Assert.Equal([.. Enumerable.Range(0, 7).Select(i => $"Unguarded[{i}].Name required"), "Unguarded elements"], validator.Validate(model).Violations.Select(v => $"{v.Path} {v.Rule}"));
    }

    [Fact]
    public void MaxElements_below_one_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReflectiveValidator(new ValidatorOptions { MaxElements = 0 }));

    // Fails when a rule reads more elements than it may.
    private static IEnumerable<int> Guarded(int most)
    {
        for (var i = 0; i < most; i++)
        {
            yield return i;
        }

        Assert.Fail($"element {most} was read");
    }

    [Theory]
    [InlineData("min=2", 2, true)]
    [InlineData("gt=2", 3, true)]
    [InlineData("max=2", 3, false)]
    [InlineData("lt=2", 2, false)]
    [InlineData("len=2", 3, false)]
    [InlineData("ne=2", 3, true)]
    [InlineData("max=-1", 1, false)]
    public void Size_rules_count_no_further_than_they_need(string rules, int reads, bool holds)
    {
        Assert.Equal(holds, ReflectiveValidator.Default.ValidateValue(Guarded(Math.Max(reads, 3)), rules).IsValid);
    }

    [Fact]
    public void Unique_ends_at_a_sequence_that_does_not()
    {
        static IEnumerable<int> Numbers()
        {
            for (var i = 0; ; i++)
            {
                yield return i;
            }
        }

        var violation = Assert.Single(ReflectiveValidator.Default.ValidateValue(Numbers(), "unique").Violations);

        Assert.Equal("unreadable", violation.Rule);
        Assert.Equal("The sequence goes on after 1000000 elements.", violation.Exception!.Message);
    }
}
