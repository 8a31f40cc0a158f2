using Lab.Capstone;
using Lab.Capstone.Parts;

namespace Lab.Tests.Capstone.Parts;

public sealed class AnalyzerPartTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("lab-");

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public async Task AnalyzerPart_a_mark_without_a_leak_turns_the_row_red()
    {
        await File.WriteAllTextAsync(Path.Combine(_root.FullName, "Leaks.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
            </Project>
            """, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_root.FullName, "Leaks.cs"), """
            public static class Leaks
            {
                public static async Task WaitAsync(CancellationToken cancellationToken)
                {
                    await Task.Delay(1); // want NOCTX001
                    await Task.Delay(2, cancellationToken); // want NOCTX001
                    await Task.Delay(3);
                }
            }
            """, TestContext.Current.CancellationToken);

        var context = new CapstoneContext { Root = _root.FullName, OutputFolder = _root.FullName };
        var result = await new AnalyzerPart("Leaks.csproj").RunAsync(context, new Progress<PartProgress>(), TestContext.Current.CancellationToken);

        Assert.False(result.Passed);
        Assert.Equal("1 of 2", result.Checks.Single(c => c.Name == "marked leaks found").Found);
        Assert.Contains("Leaks.cs:7 NOCTX001", result.Checks.Single(c => c.Name == "false reports").Mend, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnalyzerPart_project_missing_turns_the_row_red_and_says_why()
    {
        var context = new CapstoneContext { Root = _root.FullName, OutputFolder = _root.FullName };
        var result = await new AnalyzerPart("None.csproj").RunAsync(context, new Progress<PartProgress>(), TestContext.Current.CancellationToken);

        Assert.False(result.Passed);
        Assert.Contains("None.csproj", result.Checks[0].Mend, StringComparison.Ordinal);
    }
}
