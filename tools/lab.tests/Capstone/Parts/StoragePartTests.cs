using Lab.Capstone;
using Lab.Capstone.Parts;

namespace Lab.Tests.Capstone.Parts;

public sealed class StoragePartTests : IDisposable
{
    private readonly DirectoryInfo _plugins = Directory.CreateTempSubdirectory("lab-");

    public void Dispose() => _plugins.Delete(recursive: true);

    [Fact]
    public async Task StoragePart_without_backends_is_a_red_row()
    {
        using var output = new StringWriter();
        var context = new CapstoneContext { Root = "/", OutputFolder = _plugins.FullName, LoadSeconds = 2 };

        var exitCode = await CapstoneCommand.RunAsync(
            [new StoragePart(_plugins.CreateSubdirectory("none").FullName)], context, output, TestContext.Current.CancellationToken);

        Assert.Equal(1, exitCode);
        Assert.Contains("FAIL", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("memory", output.ToString(), StringComparison.Ordinal);
    }
}
