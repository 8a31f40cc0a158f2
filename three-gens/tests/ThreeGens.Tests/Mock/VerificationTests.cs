using System.Text.RegularExpressions;

namespace ThreeGens.Tests.Mocks;

public sealed partial class VerificationTests
{
    private readonly Mock<IStore> _mock = Mock.Of<IStore>();

    [Fact]
    public void Failed_verification_shows_calls_and_the_nearest_miss()
    {
        _mock.Object.Put("a", 1);
        _mock.Object.Put("b", 2);

        var failure = Assert.Throws<MockException>(() => _mock.Put("b", Arg.Between(5, 9)).Verify(Times.Once));

        Assert.Equal(
            """
            IStore.Put("b", between 5 and 9) was expected exactly once, but was never called (VerificationTests.cs:15).
              calls of IStore.Put:
                # ("a", 1)
                # ("b", 2)
              nearest: #: value was 2, expected between 5 and 9
            """.ReplaceLineEndings("\n"),
            Numbers().Replace(failure.Message, "#"));
    }

    [Fact]
    public void VerifyNoOtherCalls_lists_what_was_not_verified()
    {
        _mock.Object.Get("a");
        _mock.Object.Get("b");
        _mock.Get("a").Verify();

        var failure = Assert.Throws<MockException>(_mock.VerifyNoOtherCalls);
        Assert.Contains("IStore.Get(\"b\")", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("IStore.Get(\"a\")", failure.Message, StringComparison.Ordinal);

        _mock.Get("b").Verify();
        _mock.VerifyNoOtherCalls();
    }

    [Fact]
    public void Order_is_verified_across_mocks()
    {
        var other = Mock.Of<IStore>();
        _mock.Object.Get("first");
        other.Object.Get("second");
        _mock.Object.Put("third", 3);

        Mock.VerifyInOrder(_mock.Get("first"), other.Get("second"), _mock.Put("third", Arg.Any));
        var failure = Assert.Throws<MockException>(() => Mock.VerifyInOrder(other.Get("second"), _mock.Get("first")));
        Assert.Contains("IStore.Get(\"first\") was expected after IStore.Get(\"second\"), but was called before it", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithinAsync_waits_for_a_call_of_another_thread()
    {
        var wait = _mock.Get("a").WithinAsync(TimeSpan.FromSeconds(30), 2, cancellationToken: TestContext.Current.CancellationToken);

        Assert.False(wait.IsCompleted);
        await Task.Run(() => _mock.Object.Get("a"), TestContext.Current.CancellationToken);
        await Task.Run(() => _mock.Object.Get("a"), TestContext.Current.CancellationToken);

        await wait;
    }

    [Fact]
    public async Task WithinAsync_fails_when_the_time_has_passed()
    {
        var wait = _mock.Get("a").WithinAsync(TimeSpan.FromMilliseconds(20), cancellationToken: TestContext.Current.CancellationToken);

        var failure = await Assert.ThrowsAsync<MockException>(() => wait);
        Assert.Contains("was expected at least once within 20 ms, but was never called", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_of_many_threads_are_all_recorded_once()
    {
        _mock.Get(Arg.Any).Returns(key => key.Length);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 1_000; i++)
            {
                _mock.Object.Get("x");
            }
        })));

        _mock.Get("x").Verify(8_000);
    }

    // Numbers count the calls of every mock of the process, so of every test that runs beside this one.
    [GeneratedRegex("#[0-9]+")]
    private static partial Regex Numbers();
}
