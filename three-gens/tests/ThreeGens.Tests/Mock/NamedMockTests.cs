using System.Numerics;

namespace ThreeGens.Tests.Mocks;

public interface IShape
{
    static abstract int Sides { get; set; }

    static abstract string Describe(string name);

    int Area();
}

[GenerateMock]
internal sealed partial class ShapeMock : IShape;

/// <summary>Names itself in the interfaces it implements.</summary>
[GenerateMock]
internal sealed partial class MoneyMock : IParsable<MoneyMock>, IAdditionOperators<MoneyMock, int, MoneyMock>, IFormattable
{
    public string Currency { get; set; } = "EUR";
}

public sealed class NamedMockTests
{
    [Fact]
    public void Static_members_are_set_up_and_verified_on_the_mock()
    {
        var mock = Mock.Of<ShapeMock>();
        mock.Sides().Returns(4);
        mock.Describe("a").Returns("square a");
        mock.Area().Returns(16);

        Assert.Equal((4, "square a", 16), Use(mock.Object));
        mock.Describe(Arg.Any).Verify(Times.Once);
        mock.SetSides(5).Verify(Times.Once);
    }

    [Fact]
    public void Static_member_of_a_strict_mock_is_refused_without_a_setup()
    {
        var mock = Mock.Of<ShapeMock>(MockBehavior.Strict);

        Assert.Contains("IShape.Describe(\"a\") was called", Assert.Throws<MockException>(() => Describe<ShapeMock>()).Message, StringComparison.Ordinal);
        Assert.Throws<MockException>(mock.VerifyAll);
    }

    [Fact]
    public async Task Mock_of_the_running_flow_answers()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(async () =>
        {
            var mock = Mock.Of<ShapeMock>();
            mock.Describe(Arg.Any).Returns(i.ToString(System.Globalization.CultureInfo.InvariantCulture));
            await Task.Yield();
            return Describe<ShapeMock>();
        })));

        Assert.Equal(Enumerable.Range(0, 16).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)), answers);
    }

    [Fact]
    public async Task Static_member_without_a_mock_says_what_to_do()
    {
        Task<string> started;
        using (ExecutionContext.SuppressFlow())
        {
            started = Task.Run(Describe<ShapeMock>);
        }

        Assert.Contains("call Mock.Of<ShapeMock>() first", (await Assert.ThrowsAsync<MockException>(() => started)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Interface_that_names_its_own_type_is_mocked()
    {
        var mock = Mock.Of<MoneyMock>();
        mock.Parse("5", Arg.Any).Returns(mock.Object);
        mock.Addition(mock.Object, 2).Returns(mock.Object);
        mock.ToString("N", Arg.Any).Returns("five");

        var sum = Add<MoneyMock>("5");

        Assert.Same(mock.Object, sum);
        Assert.Equal(("five", "EUR"), (((IFormattable)sum).ToString("N", null), sum.Currency));
        mock.Addition(Arg.Any, 2).Verify(Times.Once);
    }

    private static (int, string, int) Use<T>(T shape)
        where T : IShape
    {
        var result = (T.Sides, T.Describe("a"), shape.Area());
        T.Sides = 5;
        return result;
    }

    private static string Describe<T>()
        where T : IShape => T.Describe("a");

    private static T Add<T>(string text)
        where T : IParsable<T>, IAdditionOperators<T, int, T> => T.Parse(text, null) + 2;
}
