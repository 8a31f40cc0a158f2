namespace ThreeGens.Bench.Mocks;

/// <summary>Does the measured work with our mocks.</summary>
internal static class OurWork
{
    public static void Workflow()
    {
        var mock = Mock.Of<IOrderStore>();
        mock.Get("a").Returns(1);
        mock.Contains("b").Returns(true);
        var store = mock.Object;
        store.Get("a");
        store.Contains("b");
        store.Put("c", 3);
        mock.Get("a").Verify(Times.Once);
        mock.Contains("b").Verify(Times.Once);
        mock.Put("c", 3).Verify(Times.Once);
    }

    public static int Table(string[] keys)
    {
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
