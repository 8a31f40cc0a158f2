namespace ThreeGens.Bench.Mocks;

/// <summary>Does the measured work with Moq.</summary>
public static class MoqWork
{
    /// <summary>Sets up one answer per key and calls once per key.</summary>
    public static int Table(string[] keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var mock = new Moq.Mock<IOrderStore>();
        for (var i = 0; i < keys.Length; i++)
        {
            var key = keys[i];
            mock.Setup(s => s.Get(key)).Returns(i);
        }

        var sum = 0;
        foreach (var key in keys)
        {
            sum += mock.Object.Get(key);
        }

        return sum;
    }
}
