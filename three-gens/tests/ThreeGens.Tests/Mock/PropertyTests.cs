namespace ThreeGens.Tests.Mocks;

public sealed class PropertyTests
{
    private readonly Mock<IStore> _mock = Mock.Of<IStore>();

    [Fact]
    public void Getter_answers_what_was_set_up()
    {
        _mock.Name().Returns("shop");
        _mock.Count().ReturnsInOrder([1, 2]);

        Assert.Equal(("shop", 1, 2), (_mock.Object.Name, _mock.Object.Count, _mock.Object.Count));
        _mock.Name().Verify(Times.Once);
    }

    [Fact]
    public void Property_of_a_loose_mock_remembers_what_was_set()
    {
        Assert.Equal("", _mock.Object.Name);

        _mock.Object.Name = "new";

        Assert.Equal("new", _mock.Object.Name);
        _mock.SetName("new").Verify(Times.Once);
        _mock.SetName("other").Verify(Times.Never);
    }

    [Fact]
    public void Indexer_is_set_up_and_verified_by_key()
    {
        _mock.Item("a").Returns(1);

        Assert.Equal(1, _mock.Object["a"]);
        _mock.Object["b"] = 2;

        _mock.SetItem("b", 2).Verify(Times.Once);
        _mock.SetItem(Arg.Any, 3).Verify(Times.Never);
    }

    [Fact]
    public void Event_raises_to_subscribed_handlers_only()
    {
        var heard = new List<string>();
        void OnChanged(object? sender, string text) => heard.Add((ReferenceEquals(sender, _mock.Object) ? "own " : "other ") + text);

        _mock.Object.Changed += OnChanged;
        _mock.RaiseChanged("one");
        _mock.RaiseChanged(null, "two");
        _mock.Object.Changed -= OnChanged;
        _mock.RaiseChanged("three");

        Assert.Equal(["own one", "other two"], heard);
        Assert.Equal((1, 1, 0), (_mock.Changed().AddedCount, _mock.Changed().RemovedCount, _mock.Changed().HandlerCount));
    }

    [Fact]
    public void Interface_result_is_a_recursive_mock()
    {
        var child = _mock.Object.Child("x");

        Assert.Same(child, _mock.Object.Child("y"));
        Mock.Get(child).Name().Returns("inner");
        Assert.Equal("inner", _mock.Object.Child("x").Name);
    }
}
