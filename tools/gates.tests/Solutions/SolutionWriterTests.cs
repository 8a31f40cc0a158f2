using Gates.Processes;
using Gates.Solutions;

namespace Gates.Tests.Solutions;

public sealed class SolutionWriterTests
{
    [Fact]
    public void Write_same_projects_in_any_order_gives_the_same_bytes()
    {
        var forward = SolutionWriter.Write(["a/One/One.csproj", "b/Two/Two.csproj"]);
        var backward = SolutionWriter.Write(["b/Two/Two.csproj", "a/One/One.csproj"]);

        Assert.Equal(forward, backward);
    }

    [Fact]
    public void Write_then_read_gives_the_folders_of_the_disk()
    {
        var text = SolutionWriter.Write(["Top.csproj", "Flat/Flat.csproj", "p/src/Core/Core.csproj", "p/src/Core/Inner/Inner.csproj"]);

        var folders = SolutionReader.ReadFolders(text);

        Assert.Equal("", folders["Top.csproj"]);
        Assert.Equal("", folders["Flat/Flat.csproj"]);
        Assert.Equal("p/src/Core", folders["p/src/Core/Core.csproj"]);
        Assert.Equal("p/src/Core", folders["p/src/Core/Inner/Inner.csproj"]);
    }

    [Fact]
    public async Task Write_file_is_read_by_dotnet()
    {
        var directory = Directory.CreateTempSubdirectory("gates-");
        try
        {
            string[] projects = ["p/src/Core/Core.csproj", "p/src/Core/Inner/Inner.csproj", "tools/gates/Gates.csproj"];
            await File.WriteAllTextAsync(Path.Combine(directory.FullName, "x.sln"), SolutionWriter.Write(projects), TestContext.Current.CancellationToken);

            var result = await new ProcessRunner(_ => { }).RunAsync(
                new ProcessRequest("dotnet", ["sln", "x.sln", "list"], directory.FullName), TestContext.Current.CancellationToken);

            Assert.True(result.ExitCode == 0, result.Tail());
            Assert.Equal(projects, result.Lines.Where(l => l.EndsWith("csproj", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}
