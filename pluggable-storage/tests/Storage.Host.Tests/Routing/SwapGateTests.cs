using Storage.Host.Routing;

namespace Storage.Host.Tests.Routing;

public sealed class SwapGateTests
{
    private readonly SwapGate<string> _gate = new();

    [Fact]
    public void TryEnter_before_the_first_target_waits_for_it()
    {
        Assert.False(_gate.TryEnter(out _, out var opened));

        _gate.Open("a");

        Assert.True(opened.IsCompleted);
        Assert.True(_gate.TryEnter(out var target, out _));
        Assert.Equal("a", target);
    }

    [Fact]
    public void Close_completes_when_the_last_lease_is_given_back()
    {
        _gate.Open("a");
        _gate.TryEnter(out _, out _);
        _gate.TryEnter(out _, out _);

        var drained = _gate.Close();
        _gate.Leave();
        Assert.False(drained.IsCompleted);
        _gate.Leave();

        Assert.True(drained.IsCompleted);
        Assert.False(_gate.TryEnter(out _, out _));
    }

    [Fact]
    public void Fail_of_a_former_target_does_not_close()
    {
        _gate.Open("a");
        _gate.Open("b");

        _gate.Fail(target => target == "a");
        Assert.True(_gate.IsOpen);
        _gate.Fail(target => target == "b");

        Assert.False(_gate.IsOpen);
    }
}
