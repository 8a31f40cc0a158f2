// option: noctx.test_code = warning
// reference: mocks
// Mock set-ups of Moq and NSubstitute are silent; the test's own calls are not.
using Moq;
using NSubstitute;
using Xunit;

namespace Mocks;

public interface IStore
{
    Task<int> GetAsync(string key, CancellationToken token = default);
    Task SaveAsync(string key, CancellationToken token = default);
    ValueTask<int> CountAsync(CancellationToken token = default);
}

public class Situations
{
    // situation: Moq Setup
    [Fact] public void Setup() { var m = new Mock<IStore>(); m.Setup(s => s.GetAsync("k", default)).ReturnsAsync(1); m.Setup(s => s.SaveAsync("k", It.IsAny<CancellationToken>())).Returns(Task.CompletedTask); }
    // situation: Moq Verify
    [Fact] public void Verify() { var m = new Mock<IStore>(); m.Verify(s => s.GetAsync("k", CancellationToken.None), Moq.Times.Once()); m.VerifyNoOtherCalls(); }
    // situation: Moq SetupSequence and Mock.Of
    [Fact] public void Sequence() { var m = new Mock<IStore>(); m.SetupSequence(s => s.GetAsync("k", default)).ReturnsAsync(1).ThrowsAsync(new IOException()); _ = Mock.Of<IStore>(s => s.GetAsync("k", default) == Task.FromResult(1)); }
    // situation: NSubstitute Returns
    [Fact] public void Returns() { var s = Substitute.For<IStore>(); s.GetAsync("k").Returns(1); s.CountAsync().Returns(2); s.GetAsync(Arg.Any<string>(), Arg.Any<CancellationToken>()).ReturnsForAnyArgs(1); }
    // situation: NSubstitute Received
    [Fact] public async Task Received() { var s = Substitute.For<IStore>(); await s.Received().GetAsync("k"); await s.DidNotReceive().SaveAsync("k"); await s.Received(2).SaveAsync("k"); }
    // situation: NSubstitute When
    [Fact] public void WhenDo() { var s = Substitute.For<IStore>(); s.When(x => x.SaveAsync("k")).Do(_ => { }); NSubstitute.Received.InOrder(() => { s.SaveAsync("k"); s.GetAsync("k"); }); }
    // situation: NSubstitute ReturnsForAll, Throws
    [Fact] public void Throws() { var s = Substitute.For<IStore>(); NSubstitute.ExceptionExtensions.ExceptionExtensions.ThrowsAsync(s.GetAsync("k"), new IOException()); }
    // situation: a real call in a test
    [Fact] public async Task Real() { var s = Substitute.For<IStore>(); Assert.Equal(0, await s.GetAsync("k")); } // want NOCTX002
    // situation: a real call in a theory
    [Theory, InlineData(1)] public async Task Theory(int n) => await Task.Delay(n); // want NOCTX002
    // situation: a call inside an assertion's lambda
    [Fact] public async Task Asserted() { var s = Substitute.For<IStore>(); await Assert.ThrowsAsync<IOException>(() => s.GetAsync("k")); } // want NOCTX002
    // situation: the test's token is given
    [Fact] public async Task Given() => await Task.Delay(1, TestContext.Current.CancellationToken);
    // situation: a method that is no test
    static async Task Helper() => await Task.Delay(1);
}
