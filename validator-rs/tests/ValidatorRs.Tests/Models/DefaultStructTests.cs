using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace ValidatorRs.Tests.Models;

/// <summary>Collections that are structs and were never set: they throw when asked anything, and hold nothing.</summary>
public sealed class DefaultStructTests
{
    private sealed record Item([property: Range(0, 9)] int Number);

    private sealed class Model
    {
        public ImmutableArray<Item> Plain { get; set; }

        [Rules("required")]
        public ImmutableArray<int> Needed { get; set; }

        [Rules("min=1")]
        public ImmutableArray<int> Counted { get; set; }

        [Rules("unique,max=0")]
        public ImmutableArray<int> Unique { get; set; }

        [Rules("omitempty,min=2")]
        public ImmutableArray<int> Omitted { get; set; }

        [Rules("omitzero,min=2")]
        public ImmutableArray<int> Zero { get; set; }

        public ArraySegment<Item> Segment { get; set; }

        [Rules("isdefault")]
        public ArraySegment<int> Default { get; set; }
    }

    private static string[] Found(ReflectiveValidator validator, Model value)
    {
        string[] Walk() => [.. validator.Validate(value).Violations.Select(v => $"{v.Path} {v.Rule}")];

        var first = Walk();
        Assert.Equal(first, Walk());
        Assert.Equal(first, Walk());
        return first;
    }

    [Theory]
    [MemberData(nameof(OddModelTests.Engines), MemberType = typeof(OddModelTests))]
    public void Validate_collections_that_were_never_set_are_absent(ReflectiveValidator validator) =>
        Assert.Equal(["Needed required", "Counted min"], Found(validator, new Model()));

    [Theory]
    [MemberData(nameof(OddModelTests.Engines), MemberType = typeof(OddModelTests))]
    public void Validate_collections_that_were_set_to_nothing_are_present(ReflectiveValidator validator) =>
        Assert.Equal(
            ["Plain[0].Number range", "Omitted min", "Segment[1].Number range", "Default isdefault"],
            Found(validator, new Model
            {
                Plain = [new(10)],
                Needed = [],
                Counted = [1],
                Unique = [],
                Omitted = [],
                Zero = [],
                Segment = new([new(0), new(10)]),
                Default = new([1]),
            }));

    private sealed class Throwing : System.Collections.ICollection
    {
        public int Count => throw new InvalidOperationException("no count");

        public bool IsSynchronized => false;

        public object SyncRoot => this;

        public void CopyTo(Array array, int index)
        {
        }

        public System.Collections.IEnumerator GetEnumerator() => Array.Empty<int>().GetEnumerator();
    }

    private sealed class Omitting
    {
        [Rules("omitzero,min=1")]
        public Throwing Items { get; } = new();

        [Required]
        public string? Last { get; set; }
    }

    [Theory]
    [MemberData(nameof(OddModelTests.Engines), MemberType = typeof(OddModelTests))]
    public void Validate_collection_that_throws_when_asked_whether_it_is_empty_is_unreadable(ReflectiveValidator validator)
    {
        for (var run = 0; run < 3; run++)
        {
            Assert.Equal(["Items unreadable", "Last required"], validator.Validate(new Omitting()).Violations.Select(v => $"{v.Path} {v.Rule}"));
        }
    }
}
