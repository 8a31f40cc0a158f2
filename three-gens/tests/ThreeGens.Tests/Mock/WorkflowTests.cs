namespace ThreeGens.Tests.Mocks;

[GenerateMock<IStore>]
public sealed class WorkflowTests
{
    private readonly Mock<IStore> _mock = Mock.Of<IStore>();

    [Fact]
    public void Setup_of_a_value_answers_that_value_only()
    {
        _mock.Get("a").Returns(1);

        Assert.Equal(1, _mock.Object.Get("a"));
        Assert.Equal(0, _mock.Object.Get("b"));
        _mock.Get("a").Verify(Times.Once);
        _mock.Get("c").Verify(Times.Never);
    }

    [Fact]
    public void Setup_made_later_wins()
    {
        _mock.Get(Arg.Any).Returns(1);
        _mock.Get("a").Returns(2);

        Assert.Equal((2, 1), (_mock.Object.Get("a"), _mock.Object.Get("b")));
    }

    [Fact]
    public void Setup_of_any_made_later_hides_the_value()
    {
        _mock.Get("a").Returns(2);
        _mock.Get(Arg.Any).Returns(1);

        Assert.Equal(1, _mock.Object.Get("a"));
    }

    [Fact]
    public void Setups_beyond_the_index_limit_keep_their_order()
    {
        for (var i = 0; i < 50; i++)
        {
            _mock.Get("k" + i).Returns(i);
        }

        _mock.Get(Arg.Is<string>(k => k.EndsWith('7'))).Returns(-1);
        _mock.Get("k17").Returns(170);

        Assert.Equal((3, -1, 170, 0), (_mock.Object.Get("k3"), _mock.Object.Get("k27"), _mock.Object.Get("k17"), _mock.Object.Get("x")));
    }

    [Fact]
    public void Returns_computes_from_the_arguments()
    {
        _mock.Get(Arg.Any).Returns(key => key.Length);

        Assert.Equal(3, _mock.Object.Get("abc"));
    }

    [Fact]
    public void Sequence_repeats_its_last_answer()
    {
        _mock.Get("a").Returns(1).Then.Returns(2).Then.Throws<InvalidOperationException>();

        Assert.Equal(1, _mock.Object.Get("a"));
        Assert.Equal(2, _mock.Object.Get("a"));
        Assert.Throws<InvalidOperationException>(() => _mock.Object.Get("a"));
        Assert.Throws<InvalidOperationException>(() => _mock.Object.Get("a"));
    }

    [Fact]
    public void ReturnsInOrder_gives_one_value_after_the_other()
    {
        _mock.Get("a").ReturnsInOrder([1, 2, 3]);

        Assert.Equal([1, 2, 3, 3], Enumerable.Range(0, 4).Select(_ => _mock.Object.Get("a")));
    }

    [Fact]
    public void Does_sees_the_arguments()
    {
        var seen = new List<(string, int)>();
        _mock.Put(Arg.Any, Arg.Any).Does((key, value) => seen.Add((key, value)));

        _mock.Object.Put("a", 1);

        Assert.Equal([("a", 1)], seen);
    }

    [Fact]
    public void Throws_throws_the_very_exception()
    {
        var expected = new IOException("disk");
        _mock.Put("a", Arg.Any).Throws(expected);

        Assert.Same(expected, Assert.Throws<IOException>(() => _mock.Object.Put("a", 1)));
    }

    [Fact]
    public void Out_parameter_is_set_by_a_delegate()
    {
        _mock.TryGet("a").Returns((string _, out int value) =>
        {
            value = 5;
            return true;
        });

        Assert.True(_mock.Object.TryGet("a", out var found));
        Assert.Equal(5, found);
        Assert.False(_mock.Object.TryGet("b", out _));
    }

    [Fact]
    public async Task Async_method_answers_a_plain_value_and_optional_arguments_may_be_left_out()
    {
        _mock.LoadAsync("a").Returns("text");
        _mock.LoadAsync("b").ThrowsAsync(new IOException("disk"));

        using var source = new CancellationTokenSource();
        Assert.Equal("text", await _mock.Object.LoadAsync("a", source.Token));
        Assert.Equal("", await _mock.Object.LoadAsync("c", source.Token));
        var failed = _mock.Object.LoadAsync("b", source.Token);
        await Assert.ThrowsAsync<IOException>(() => failed);
    }

    [Fact]
    public async Task Async_methods_answer_one_value_after_the_other_and_streams_their_elements()
    {
        var mock = Mock.Of<IFeed>();
        mock.Next().ReturnsInOrder([1, 2]);
        mock.Peek().ReturnsInOrder(["a", "b"]);
        mock.All(3).Returns([4, 5]);

        Assert.Equal((1, 2, 2), (await mock.Object.Next(), await mock.Object.Next(), await mock.Object.Next()));
        Assert.Equal(("a", "b"), (await mock.Object.Peek(), await mock.Object.Peek()));
        var once = await mock.Object.All(3).ToArrayAsync(TestContext.Current.CancellationToken);
        var again = await mock.Object.All(3).ToArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal([4, 5], once);
        Assert.Equal([4, 5], again);
    }

    [Fact]
    public void Type_argument_is_inferred_from_plain_values()
    {
        var mock = Mock.Of<IFeed>();
        mock.Larger("a", "b").Returns("b");
        mock.Larger(Arg.Is<int>(x => x > 1), 2).Returns(9);

        Assert.Equal(("b", 9), (mock.Object.Larger("a", "b"), mock.Object.Larger(5, 2)));
        Assert.Contains("name it", Assert.Throws<MockException>(() => mock.Larger(Arg.Any, Arg.Any)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Generic_method_is_set_up_per_type_argument()
    {
        _mock.Read<int>("a").Returns(1);
        _mock.Read<string>("a").Returns("one");

        Assert.Equal(1, _mock.Object.Read<int>("a"));
        Assert.Equal("one", _mock.Object.Read<string>("a"));
        _mock.Read<int>(Arg.Any).Verify(Times.Once);
        _mock.Read<long>(Arg.Any).Verify(Times.Never);
    }

    [Fact]
    public void Span_is_matched_verified_and_captured_by_content()
    {
        var captured = new List<SpanCopy<int>>();
        _mock.Sum(Arg.Span<int>(values => values.Count == 2)).Returns(2);
        _mock.Sum(new[] { 1, 2, 3 }).Returns(6);
        int[] buffer = [1, 2, 3];

        Assert.Equal(6, _mock.Object.Sum(buffer));
        buffer[0] = 9;
        Assert.Equal(2, _mock.Object.Sum([7, 8]));
        Assert.Equal(0, _mock.Object.Sum(buffer));

        _mock.Sum(new[] { 1, 2, 3 }).Verify(Times.Once);
        _mock.Sum(Arg.Capture(captured)).Returns(0);
        _mock.Object.Sum([4]);
        Assert.Equal([4], Assert.Single(captured));
    }

    [Fact]
    public void Capture_sees_answered_calls_only()
    {
        var keys = new List<string>();
        _mock.Put(Arg.Capture(keys), 1).Does((_, _) => { });

        _mock.Object.Put("a", 1);
        _mock.Object.Put("b", 2);
        _mock.Object.Put("c", 1);

        Assert.Equal(["a", "c"], keys);
    }

    [Fact]
    public void Calls_gives_the_arguments_by_name()
    {
        _mock.Object.Put("a", 1);
        _mock.Object.Put("b", 2);

        var calls = _mock.Put(Arg.Any, Arg.Any).Calls;

        Assert.Equal(["a", "b"], calls.Select(c => c.key));
        Assert.Equal([1, 2], calls.Select(c => c.value));
    }

    [Fact]
    public void Reset_forgets_everything()
    {
        _mock.Get("a").Returns(1);
        _mock.Object.Get("a");

        _mock.Reset();

        _mock.Get(Arg.Any).Verify(Times.Never);
        Assert.Equal(0, _mock.Object.Get("a"));
    }

    public interface IFeed
    {
        Task<int> Next();

        ValueTask<string> Peek();

        IAsyncEnumerable<int> All(int page);

        T Larger<T>(T first, T second);
    }
}
