using System.Security.Cryptography;
using PluginKit.Host.Diagnosis;
using PluginKit.Host.Starting;

namespace PluginKit.Tests.Host;

public sealed class PinnedExecutableTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), "pinned-" + Guid.NewGuid().ToString("N"));

    [Fact]
    public void Open_other_content_than_the_pinned_is_refused_with_both_sums()
    {
        File.WriteAllText(_path, "#!/bin/sh\n");
        var sum = SHA256.HashData("#!/bin/sh\n"u8);

        using (var same = PinnedExecutable.Open(_path, sum).Executable)
        {
            Assert.Equal(_path, same!.LaunchPath);
        }

        sum[0] ^= 1;
        var failure = PinnedExecutable.Open(_path, sum).Failure!;
        Assert.Equal(StartFailureReason.ChecksumMismatch, failure.Reason);
        Assert.Contains(Convert.ToHexStringLower(sum), failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_program_is_launched_by_the_descriptor_that_was_checked()
    {
        File.Copy("/bin/true", _path);
        using var executable = PinnedExecutable.Open(_path, SHA256.HashData(File.ReadAllBytes(_path))).Executable!;

        // Another file in its place changes nothing any more.
        File.Delete(_path);
        File.WriteAllText(_path, "another");

        Assert.Equal(File.ReadAllBytes("/bin/true"), File.ReadAllBytes(executable.LaunchPath));
    }

    public void Dispose() => File.Delete(_path);
}
