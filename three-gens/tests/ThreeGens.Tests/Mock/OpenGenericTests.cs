[assembly: ThreeGens.GenerateMock(typeof(ThreeGens.Tests.Mocks.IRepository<,>))]

namespace ThreeGens.Tests.Mocks;

public interface IRepository<in TKey, TItem>
    where TKey : notnull
    where TItem : class?, new()
{
    event EventHandler<TItem> Added;

    TItem Default => new();

    TItem? Find(TKey key);

    void Put(TKey key, TItem item);

    TOther Convert<TOther>(TItem item)
        where TOther : struct;
}

public abstract class Cache<T>(int size)
{
    public int Size => size;

    public abstract T Get(string key);
}

public sealed class OpenGenericTests
{
    [Fact]
    public void Every_construction_of_an_open_interface_is_mocked()
    {
        Check<int>(5);
        Check("five");
    }

    [Fact]
    public void Call_inside_generic_code_is_discovered()
    {
        var mock = MakeCache(41);

        Assert.Equal((41, 7), (mock.Object.Get("a"), mock.Object.Size));
        mock.Get("a").Verify(Times.Once);
    }

    [Fact]
    public void Closed_construction_named_as_well_is_not_ambiguous()
    {
        var mock = Mock.Of<IRepository<long, List<int>>>();
        var item = new List<int>();
        mock.Find(1L).Returns(item);
        mock.Convert<int>(item).Returns(3);

        Assert.Same(item, mock.Object.Find(1));
        Assert.Equal(3, mock.Object.Convert<int>(item));
    }

    private static void Check<TKey>(TKey key)
        where TKey : notnull
    {
        var mock = Mock.Of<IRepository<TKey, object>>();
        var item = new object();
        object? heard = null;
        mock.Find(key).Returns(item);
        mock.Convert<TKey, object, int>(item).Returns(9);
        mock.Object.Added += (_, added) => heard = added;

        mock.Object.Put(key, item);
        mock.RaiseAdded(item);

        Assert.Same(item, mock.Object.Find(key));
        Assert.Same(item, heard);
        Assert.NotNull(mock.Object.Default);
        Assert.Equal(9, mock.Object.Convert<int>(item));
        mock.Put(key, item).Verify(Times.Once);
    }

    private static Mock<Cache<T>> MakeCache<T>(T value)
    {
        var mock = Mock.OfClass<Cache<T>>(7);
        mock.Get("a").Returns(value);
        return mock;
    }
}
