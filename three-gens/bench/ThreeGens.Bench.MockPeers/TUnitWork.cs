using TUnit.Mocks;

namespace ThreeGens.Bench.Mocks;

/// <summary>Does the measured work with TUnit.Mocks.</summary>
public static class TUnitWork
{
    /// <summary>Does two setups, three calls and three verifications.</summary>
    public static void Workflow()
    {
        var mock = Mock.Of<IOrderStore>();
        mock.Get("a").Returns(1);
        mock.Contains("b").Returns(true);
        var store = mock.Object;
        store.Get("a");
        store.Contains("b");
        store.Put("c", 3);
        mock.Get("a").WasCalled(Times.Once);
        mock.Contains("b").WasCalled(Times.Once);
        mock.Put("c", 3).WasCalled(Times.Once);
    }

    /// <summary>Sets up one answer per key and calls once per key.</summary>
    public static int Table(string[] keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var mock = Mock.Of<IOrderStore>();
        for (var i = 0; i < keys.Length; i++)
        {
            mock.Get(keys[i]).Returns(i);
        }

        var sum = 0;
        foreach (var key in keys)
        {
            sum += mock.Object.Get(key);
        }

        return sum;
    }
}
