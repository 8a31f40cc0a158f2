namespace ThreeGens.Tests.Mocks;

[GenerateMock(typeof(IStore), typeof(IDisposable))]
public sealed class ShapeTests
{
    [Fact]
    public void Delegate_is_mocked_like_a_method()
    {
        var mock = Mock.Of<Func<string, int>>();
        mock.Invoke("a").Returns(1);

        Assert.Equal((1, 0), (mock.Object("a"), mock.Object("b")));
        mock.Invoke(Arg.Any).Verify(2);
        Assert.Same(mock, Mock.Get(mock.Object));
    }

    [Fact]
    public void Mock_of_two_interfaces_is_one_object()
    {
        var mock = Mock.Of<IStore, IDisposable>();
        mock.Get("a").Returns(1);

        Assert.Equal(1, mock.Object.Get("a"));
        Assert.Same(mock.Object, mock.Second);
        mock.Second.Dispose();
        mock.Dispose().Verify(Times.Once);
        Mock.VerifyInOrder(mock.Get("a"), mock.Dispose());
    }

    [Fact]
    public void Mock_of_a_class_and_interfaces_is_one_object()
    {
        var mock = Mock.Of<Service, ICloneable, IDisposable, IComparable>(MockBehavior.Loose, "a", 2);
        mock.Clone().Returns("copy");
        mock.CompareTo(Arg.Any).Returns(7);

        Assert.Equal(("a", "copy", 7), (mock.Object.Name, mock.Second.Clone(), mock.Fourth.CompareTo(null)));
        mock.Third.Dispose();
        mock.Dispose().Verify(Times.Once);
    }

    [Fact]
    public void Method_group_is_discovered()
    {
        Func<Mock<IServiceProvider>> make = Mock.Of<IServiceProvider>;

        Assert.Null(make().Object.GetService(typeof(int)));
    }

    [Fact]
    public void Wrapped_instance_answers_what_was_not_set_up()
    {
        var mock = Mock.Wrap<IComparer<string>>(StringComparer.Ordinal);
        mock.Compare("a", "b").Returns(77);

        Assert.Equal(77, mock.Object.Compare("a", "b"));
        Assert.True(mock.Object.Compare("b", "a") > 0);
        mock.Compare(Arg.Any, Arg.Any).Verify(2);
    }

    [Fact]
    public void Interface_variable_converts_as_it_is()
    {
        var mock = Mock.Of<IEqualityComparer<IStore>>();
        var store = Mock.Of<IStore>().Object;
        mock.Equals(store, store).Returns(true);

        Assert.True(mock.Object.Equals(store, store));
        Assert.False(mock.Object.Equals(store, Mock.Of<IStore>().Object));
        mock.Equals(Arg.Any, Arg.Is(store)).Verify(Times.Once);
    }

    [Fact]
    public void Mock_of_a_type_nobody_asked_for_says_what_to_do()
    {
        var failure = Assert.Throws<InvalidOperationException>(MockWithoutMention<IFormattable>);

        Assert.Contains("add [assembly: GenerateMock(typeof(IFormattable))]", failure.Message, StringComparison.Ordinal);
    }

    private static void MockWithoutMention<T>()
        where T : class => Mock.Of<T>();
}
