namespace ThreeGens.Tests.Mocks;

public sealed class ClassTests
{
    [Fact]
    public void Constructor_is_chosen_by_the_arguments()
    {
        Assert.Equal(("a", 3), Read(Mock.OfClass<Service>("a", 3)));
        Assert.Equal(("b", 1), Read(Mock.OfClass<Service>("b")));
        var failure = Assert.Throws<ArgumentException>(() => Mock.OfClass<Service>(5));
        Assert.Contains("Service has no accessible constructor for the arguments [5]", failure.Message, StringComparison.Ordinal);

        static (string, int) Read(Mock<Service> mock) => (mock.Object.Name, mock.Object.Size);
    }

    [Fact]
    public void Virtual_member_without_a_setup_runs_its_own_body()
    {
        var mock = Mock.OfClass<Service>("a", 4);
        mock.Add(1, Arg.Any).Returns(100);

        Assert.Equal((8, 5, 100), (mock.Object.Doubled, mock.Object.Add(2, 3), mock.Object.Add(1, 1)));
        mock.Add(2, 3).Verify(Times.Once);
    }

    [Fact]
    public void Abstract_and_protected_members_are_set_up_and_verified()
    {
        var mock = Mock.OfClass<Service>("a");
        mock.Describe(1).Returns("one");
        mock.Decorate("x").Returns("<x>");

        Assert.Equal(("one", "", "<x>"), (mock.Object.Describe(1), mock.Object.Describe(2), mock.Object.CallProtected("x")));
        mock.Decorate(Arg.Any).Verify(Times.Once);
    }

    [Fact]
    public void Virtual_call_of_the_base_constructor_is_recorded()
    {
        var mock = Mock.OfClass<Service>("a");

        mock.OnCreated().Verify(Times.Once);
    }

    [Fact]
    public void CallsBase_goes_back_to_the_body_in_a_sequence()
    {
        var mock = Mock.OfClass<Service>("a");
        mock.Add(Arg.Any, Arg.Any).Returns(-1).Then.CallsBase();

        Assert.Equal((-1, 3, 3), (mock.Object.Add(1, 2), mock.Object.Add(1, 2), mock.Object.Add(1, 2)));
    }

    [Fact]
    public void Strict_mock_lets_the_base_constructor_call_what_nobody_could_set_up()
    {
        var mock = Mock.Of<Service>(MockBehavior.Strict, "a", 2);

        mock.OnCreated().Verify(Times.Once);
        Assert.Throws<MockException>(() => mock.Object.Add(1, 2));
    }
}
