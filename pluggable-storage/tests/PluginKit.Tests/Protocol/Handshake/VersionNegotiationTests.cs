using PluginKit.Protocol.Handshake;

namespace PluginKit.Tests.Protocol.Handshake;

public sealed class VersionNegotiationTests
{
    [Theory]
    [InlineData("1,2,3", 3)]
    [InlineData("3,1,2", 3)]
    [InlineData("2", 2)]
    [InlineData("9,8", 1)]
    [InlineData("", 1)]
    [InlineData(null, 1)]
    [InlineData("x,2,", 2)]
    public void Choose_takes_the_highest_common_else_the_lowest_own(string? offered, int expected)
    {
        Assert.Equal(expected, VersionNegotiation.Choose([2, 1, 3], offered).Version);
    }

    [Fact]
    public void Choose_reports_entries_that_are_not_numbers()
    {
        Assert.Equal(["x", " 7y"], VersionNegotiation.Choose([1], "x,1, 7y").Unreadable);
    }
}
