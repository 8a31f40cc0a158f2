using Microsoft.Extensions.Time.Testing;
using PluginKit.Protocol.Brokering;
using PluginKit.Protocol.Wire;

namespace PluginKit.Tests.Protocol.Brokering;

public sealed class BrokerMailboxTests
{
    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Take_gets_what_came_before_and_what_comes_after()
    {
        var mailbox = new BrokerMailbox(_time);
        mailbox.Put(new ConnInfo { ServiceId = 1, Address = "before" });
        mailbox.Put(new ConnInfo { ServiceId = 1, Address = "dropped" });
        var waiting = mailbox.TakeAsync(2, Token);

        mailbox.Put(new ConnInfo { ServiceId = 2, Address = "after" });

        Assert.Equal("before", (await mailbox.TakeAsync(1, Token)).Address);
        Assert.Equal("after", (await waiting).Address);
    }

    [Fact]
    public async Task Take_gives_up_after_five_seconds()
    {
        var waiting = new BrokerMailbox(_time).TakeAsync(1, Token);

        _time.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(waiting.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.2));

        await Assert.ThrowsAsync<TimeoutException>(() => waiting);
    }

    [Fact]
    public async Task Put_without_end_is_bounded_and_expires()
    {
        var mailbox = new BrokerMailbox(_time);
        for (uint id = 0; id < 5000; id++)
        {
            mailbox.Put(new ConnInfo { ServiceId = id });
        }

        _time.Advance(TimeSpan.FromSeconds(6));
        mailbox.Put(new ConnInfo { ServiceId = 4999, Address = "fits again" });

        Assert.Equal("fits again", (await mailbox.TakeAsync(4999, Token)).Address);
    }
}
