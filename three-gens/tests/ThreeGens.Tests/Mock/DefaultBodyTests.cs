namespace ThreeGens.Tests.Mocks;

public sealed class DefaultBodyTests
{
    public interface IPriced
    {
        string Label => "priced";

        int Price { get; }

        int Count();

        int Total() => Price * Count();

        T Wrap<T>(T value, ref int calls)
        {
            calls++;
            return value;
        }
    }

    public interface IDiscounted : IPriced
    {
        int IPriced.Total() => (Price * Count()) - 1;
    }

    [Fact]
    public void Body_of_an_interface_answers_and_sees_the_setups_of_other_members()
    {
        var mock = Mock.Of<IPriced>();
        mock.Price().Returns(3);
        mock.Count().Returns(4);
        var calls = 0;

        Assert.Equal(("priced", 12, "x"), (mock.Object.Label, mock.Object.Total(), mock.Object.Wrap("x", ref calls)));
        Assert.Equal(1, calls);
        mock.Total().Verify(Times.Once);
        mock.Price().Verify(Times.Once);
    }

    [Fact]
    public void Setup_replaces_the_body_and_CallsBase_goes_back_to_it()
    {
        var mock = Mock.Of<IPriced>();
        mock.Count().Returns(2);
        mock.Price().Returns(5);
        mock.Total().Returns(-1).Then.CallsBase();

        Assert.Equal((-1, 10), (mock.Object.Total(), mock.Object.Total()));
    }

    [Fact]
    public void Body_that_a_derived_interface_gives_wins()
    {
        var mock = Mock.Of<IDiscounted>();
        mock.Price().Returns(3);
        mock.Count().Returns(4);

        Assert.Equal(11, mock.Object.Total());
    }

    [Fact]
    public void Strict_mock_refuses_a_body_nobody_asked_for()
    {
        var mock = Mock.Of<IPriced>(MockBehavior.Strict);

        Assert.Throws<MockException>(() => mock.Object.Label);
        mock.Label().CallsBase();
        Assert.Equal("priced", mock.Object.Label);
    }

    [Fact]
    public void Wrapped_instance_goes_before_the_body()
    {
        var mock = Mock.Wrap<IPriced>(new Priced());

        Assert.Equal((7, "priced"), (mock.Object.Total(), mock.Object.Label));
    }

    private sealed class Priced : IPriced
    {
        public int Price => 1;

        public int Count() => 1;

        public int Total() => 7;
    }
}
