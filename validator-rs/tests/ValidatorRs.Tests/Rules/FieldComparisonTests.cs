using System.Collections;
using ValidatorRs.Rules;

namespace ValidatorRs.Tests.Rules;

public sealed class FieldComparisonTests
{
    public static TheoryData<object?, object?, int?> Pairs => new()
    {
        { null, null, 0 }, { null, 1, null }, { 1, null, null },
        { "a", "b", -1 }, { "b", "a", 1 }, { "a", "a", 0 }, { "Z", "a", -1 }, { "é", "z", 1 },
        { 1, 2L, -1 }, { 2UL, 1, 1 }, { (byte)1, 1m, 0 }, { 1.5, 1, 1 }, { 1, 1.5f, -1 }, { ulong.MaxValue, long.MaxValue, 1 }, { 9007199254740993L, 9007199254740992L, 1 },
        { new[] { 1, 2 }, new[] { 5 }, 1 }, { new[] { 1 }, new ArrayList { 7 }, 0 }, { new[] { 1 }, "a", null }, { "a", new[] { 1 }, null },
        { DateTime.UnixEpoch, DateTime.UnixEpoch.AddTicks(1), -1 }, { TimeSpan.FromHours(2), TimeSpan.FromHours(1), 1 }, { DateTime.UnixEpoch, TimeSpan.Zero, null },
        { true, true, 0 }, { new Version(1, 2), new Version(1, 10), -1 }, { "1", 1, null }, { new Uri("http://a"), new Uri("http://a"), 0 }, { new Uri("http://a"), new Uri("http://b"), null },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Values_are_compared_by_their_kind(object? left, object? right, int? sign) =>
        Assert.Equal(sign, FieldComparison.Compare(left, right) is { } order ? Math.Sign(order) : null);

    [Fact]
    public void Paths_lead_through_properties_fields_bases_and_dictionaries()
    {
        var derived = new Derived { Inner = new Inner { Value = 7 } };

        Assert.Equal(7, FieldPath.Read(derived, "Inner.Value"));
        Assert.Equal(7, FieldPath.Read(derived, "inner.value"));
        Assert.Equal(3, FieldPath.Read(derived, "_hidden"));
        Assert.Equal("exact", FieldPath.Read(derived, "Name"));
        Assert.Equal("other", FieldPath.Read(derived, "NAME"));
        Assert.Null(FieldPath.Read(derived, "Missing"));
        Assert.Null(FieldPath.Read(derived, "Missing.Value"));
        Assert.Null(FieldPath.Read(new Derived(), "Inner.Value"));
        Assert.Null(FieldPath.Read(null, "Inner"));
        Assert.Equal(5, FieldPath.Read(new Dictionary<string, object?> { ["a"] = new Dictionary<string, object?> { ["b"] = 5 } }, "a.b"));
        Assert.Null(FieldPath.Read(new Dictionary<string, object?>(), "a"));
    }

    [Theory]
    [InlineData(typeof(Derived), "Inner.Value", true)]
    [InlineData(typeof(Derived), "Inner.Missing", false)]
    [InlineData(typeof(Derived), "Missing", false)]
    [InlineData(typeof(Derived), "Missing.Value", false)]
    [InlineData(typeof(Derived), "_hidden", true)]
    [InlineData(typeof(Derived), "When.Year", true)]
    [InlineData(typeof(Derived), "When.Nothing", false)]
    [InlineData(typeof(Derived), "Any.Thing", true)]
    [InlineData(typeof(Derived), "Listed.Thing", true)]
    [InlineData(typeof(Dictionary<string, object?>), "thing", true)]
    public void Paths_exist_as_the_declared_types_say(Type owner, string path, bool exists) => Assert.Equal(exists, FieldPath.Exists(owner, path));

    [Fact]
    public void A_getter_that_throws_is_not_wrapped() => Assert.Throws<NotSupportedException>(() => FieldPath.Read(new Derived(), "Throws"));

    private class Base
    {
        private readonly int _hidden = 3;

        public int Hidden => _hidden;

        public Inner? Inner { get; init; }
    }

    private sealed class Derived : Base
    {
        public string Name => "exact";

        public string NAME => "other";

        public DateTime? When { get; init; }

        public object? Any { get; init; }

        public IEnumerable? Listed { get; init; }

        public int Throws => throw new NotSupportedException();
    }

    private sealed class Inner
    {
        public int Value { get; init; }
    }
}
