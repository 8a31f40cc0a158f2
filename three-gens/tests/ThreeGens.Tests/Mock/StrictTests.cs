namespace ThreeGens.Tests.Mocks;

public sealed class StrictTests
{
    private readonly Mock<IStore> _mock = Mock.Of<IStore>(MockBehavior.Strict);

    [Fact]
    public void Unexpected_call_names_the_nearest_setup_with_file_and_line()
    {
        _mock.Put("a", 1).Does((_, _) => { });
        _mock.Put("b", 2).Does((_, _) => { });

        var failure = Assert.Throws<MockException>(() => _mock.Object.Put("b", 3));

        Assert.Equal(
            """
            IStore.Put("b", 3) was called, but the mock is strict and nothing was set up for it.
              setups of IStore.Put:
                IStore.Put("a", 1) at StrictTests.cs:10
                IStore.Put("b", 2) at StrictTests.cs:11
              nearest: IStore.Put("b", 2) at StrictTests.cs:11: value was 3, expected 2
            """.ReplaceLineEndings("\n"),
            failure.Message);
    }

    [Fact]
    public void Member_without_a_setup_says_so()
    {
        var failure = Assert.Throws<MockException>(() => _mock.Object.Get("a"));

        Assert.Contains("IStore.Get has no setup", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Swallowed_refusal_fails_VerifyAll()
    {
        try
        {
            _mock.Object.Get("a");
        }
        catch (MockException)
        {
            // Code under test that catches everything is the reason for this test.
        }

        Assert.Contains("IStore.Get(\"a\") was called", Assert.Throws<MockException>(_mock.VerifyAll).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Call_beyond_the_expected_count_is_refused()
    {
        _mock.Get("a").Returns(1).Expect(Times.Once);
        _mock.Object.Get("a");

        Assert.Contains("was expected exactly once", Assert.Throws<MockException>(() => _mock.Object.Get("a")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void VerifyAll_lists_every_unused_setup()
    {
        _mock.Get("a").Returns(1);
        _mock.Get("b").Returns(1).Expect(2);
        _mock.Object.Get("b");

        var failure = Assert.Throws<MockException>(_mock.VerifyAll);

        Assert.Contains("IStore.Get(\"a\") was expected at least once, was called never (StrictTests.cs:61)", failure.Message, StringComparison.Ordinal);
        Assert.Contains("IStore.Get(\"b\") was expected exactly 2 times, was called once (StrictTests.cs:62)", failure.Message, StringComparison.Ordinal);
    }
}
