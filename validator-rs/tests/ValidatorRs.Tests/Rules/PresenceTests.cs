using System.Collections;
using ValidatorRs.Rules;

namespace ValidatorRs.Tests.Rules;

public sealed class PresenceTests
{
    // Declared type, value, whether required takes it for a value, whether omitzero does.
    public static TheoryData<Type, object, bool, bool> Values => new()
    {
        { typeof(string), "", false, false }, { typeof(string), "a", true, true },
        { typeof(int), 0, false, false }, { typeof(int), 1, true, true }, { typeof(int?), 0, true, false }, { typeof(int?), 1, true, true },
        { typeof(ulong), 0UL, false, false }, { typeof(byte), (byte)1, true, true }, { typeof(double), 0.0, false, false }, { typeof(double?), 0.5, true, true }, { typeof(double?), 0.0, true, false },
        { typeof(decimal), 0m, false, false }, { typeof(decimal), 0.1m, true, true }, { typeof(char), '\0', false, false }, { typeof(char), 'a', true, true },
        { typeof(bool), false, false, false }, { typeof(bool), true, true, true }, { typeof(bool?), false, true, false },
        { typeof(Guid), Guid.Empty, false, false }, { typeof(Guid), Guid.Parse("123e4567-e89b-12d3-a456-426614174000"), true, true }, { typeof(DateTime?), default(DateTime), true, false },
        { typeof(DayOfWeek), DayOfWeek.Sunday, false, false }, { typeof(DayOfWeek), DayOfWeek.Monday, true, true },
        { typeof(List<int>), new List<int>(), true, false }, { typeof(List<int>), new List<int> { 0 }, true, true }, { typeof(IEnumerable), new ArrayList(), true, false }, { typeof(IEnumerable<int>), Lazily(0), true, false }, { typeof(IEnumerable<int>), Lazily(1), true, true },
        { typeof(object), "", false, false }, { typeof(object), "a", true, true }, { typeof(object), 0, true, false }, { typeof(object), 1, true, true }, { typeof(object), new List<int>(), true, false }, { typeof(object), new Uri("http://a"), true, true },
        { typeof(Uri), new Uri("http://a"), true, true }, { typeof(IComparable), "", false, false }, { typeof(IComparable), 0, true, false },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Required_and_omitzero_know_what_each_type_calls_nothing(Type type, object value, bool hasValue, bool notZero)
    {
        Assert.Equal(hasValue, Holds(Presence.HasValue(type), value));
        Assert.Equal(notZero, Holds(Presence.NotZero(type), value));
    }

    [Fact]
    public void Types_that_cannot_be_empty_are_not_asked()
    {
        Assert.IsType<AlwaysHolds>(Presence.HasValue(typeof(int?)));
        Assert.IsType<AlwaysHolds>(Presence.HasValue(typeof(List<int>)));
        Assert.IsType<AlwaysHolds>(Presence.NotZero(typeof(Uri)));
        Assert.IsType<StaticCall>(Presence.HasValue(typeof(object)));
        Assert.False(Presence.NotZeroBoxed(null));
    }

    [Theory]
    [InlineData(typeof(sbyte), nameof(NumberKind.Signed))]
    [InlineData(typeof(short), nameof(NumberKind.Signed))]
    [InlineData(typeof(int?), nameof(NumberKind.Signed))]
    [InlineData(typeof(long), nameof(NumberKind.Signed))]
    [InlineData(typeof(byte), nameof(NumberKind.Unsigned))]
    [InlineData(typeof(ushort), nameof(NumberKind.Unsigned))]
    [InlineData(typeof(uint), nameof(NumberKind.Unsigned))]
    [InlineData(typeof(ulong?), nameof(NumberKind.Unsigned))]
    [InlineData(typeof(float), nameof(NumberKind.Real))]
    [InlineData(typeof(double), nameof(NumberKind.Real))]
    [InlineData(typeof(decimal), nameof(NumberKind.Decimal))]
    [InlineData(typeof(bool), nameof(NumberKind.None))]
    [InlineData(typeof(bool?), nameof(NumberKind.None))]
    [InlineData(typeof(char), nameof(NumberKind.None))]
    [InlineData(typeof(string), nameof(NumberKind.None))]
    [InlineData(typeof(DateTime), nameof(NumberKind.None))]
    public void Numbers_are_sorted_by_what_carries_them(Type type, string kind) => Assert.Equal(kind, NumberKinds.Of(type).ToString());

    [Fact]
    public void Collections_are_counted_without_being_walked_where_they_know()
    {
        Assert.Equal(2, Counting.Of(new HashSet<int> { 1, 2 }));
        Assert.Equal(3, Counting.Of(new ReadOnlyCount()));
        Assert.Equal(4, Counting.Of(new GenericCount()));
        Assert.Equal(5, Counting.Of(Lazily(5)));
        Assert.Equal(1, Counting.Of(new Hashtable { [1] = 1 }));
    }

    private static IEnumerable<int> Lazily(int count)
    {
        for (var i = 0; i < count; i++)
        {
            yield return i;
        }
    }

    private static bool Holds(RuleCall call, object value) => call is AlwaysHolds || ((StaticCall)call).Invoke(value);

    private sealed class ReadOnlyCount : IReadOnlyCollection<int>
    {
        public int Count => 3;

        public IEnumerator<int> GetEnumerator() => throw new NotSupportedException();

        IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException();
    }

    private sealed class GenericCount : ICollection<int>
    {
        public int Count => 4;

        public bool IsReadOnly => true;

        public void Add(int item) => throw new NotSupportedException();

        public void Clear() => throw new NotSupportedException();

        public bool Contains(int item) => throw new NotSupportedException();

        public void CopyTo(int[] array, int arrayIndex) => throw new NotSupportedException();

        public IEnumerator<int> GetEnumerator() => throw new NotSupportedException();

        public bool Remove(int item) => throw new NotSupportedException();

        IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException();
    }
}
