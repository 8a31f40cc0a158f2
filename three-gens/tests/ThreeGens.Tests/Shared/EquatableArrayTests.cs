using ThreeGens.Generators.Shared;

namespace ThreeGens.Tests.Shared;

public sealed class EquatableArrayTests
{
    [Fact]
    public void Equals_same_elements_is_true_and_hashes_agree()
    {
        EquatableArray<string> left = ["a", "b"];
        EquatableArray<string> right = ["a", "b"];

        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
    }

    [Fact]
    public void Equals_other_order_is_false() => Assert.False(((EquatableArray<string>)["a", "b"]).Equals(["b", "a"]));

    [Fact]
    public void Default_equals_empty() => Assert.True(default(EquatableArray<int>).Equals([]));
}
