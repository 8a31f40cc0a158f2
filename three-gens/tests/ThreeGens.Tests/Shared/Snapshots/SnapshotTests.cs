using Xunit.Sdk;

namespace ThreeGens.Tests.Shared.Snapshots;

public sealed class SnapshotTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("snapshot-");

    private string Verified => Path.Combine(_folder.FullName, "T.M.verified.cs");

    private string Received => Path.Combine(_folder.FullName, "T.M.received.cs");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Snapshot_missing_file_fails_and_writes_received()
    {
        var failure = Assert.ThrowsAny<XunitException>(() => Snapshot.MatchFile("a\nb\n", Verified, Received, SnapshotMode.Compare));

        Assert.Contains("no verified file", failure.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(Received));
        Assert.False(File.Exists(Verified));
    }

    [Fact]
    public void Snapshot_difference_shows_the_changed_line()
    {
        File.WriteAllText(Verified, "a\nb");

        var failure = Assert.ThrowsAny<XunitException>(() => Snapshot.MatchFile("a\nc", Verified, Received, SnapshotMode.Compare));

        Assert.Contains("- b\n+ c", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Snapshot_accept_writes_verified_and_removes_received()
    {
        File.WriteAllText(Received, "old");

        Snapshot.MatchFile("a\r\nb\n", Verified, Received, SnapshotMode.Accept);

        Assert.Equal("a\nb", File.ReadAllText(Verified));
        Assert.False(File.Exists(Received));
    }

    [Fact]
    public void Snapshot_accept_in_ci_is_refused()
    {
        Assert.ThrowsAny<XunitException>(() => Snapshot.MatchFile("a", Verified, Received, SnapshotMode.Read("1", "true")));

        Assert.False(File.Exists(Verified));
    }
}
