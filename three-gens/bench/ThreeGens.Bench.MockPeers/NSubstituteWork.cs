using NSubstitute;

namespace ThreeGens.Bench.Mocks;

/// <summary>Does the measured work with NSubstitute.</summary>
public static class NSubstituteWork
{
    /// <summary>Sets up one answer per key and calls once per key.</summary>
    public static int Table(string[] keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var store = Substitute.For<IOrderStore>();
        for (var i = 0; i < keys.Length; i++)
        {
            store.Get(keys[i]).Returns(i);
        }

        var sum = 0;
        foreach (var key in keys)
        {
            sum += store.Get(key);
        }

        return sum;
    }
}
