using Lab.Capstone;
using Lab.Capstone.Parts;

namespace Lab.Tests.Capstone.Parts;

public sealed class GeneratorsPartTests
{
    [Fact]
    public async Task GeneratorsPart_consumer_missing_turns_the_row_red_and_says_why()
    {
        var context = new CapstoneContext { Root = Path.GetTempPath(), OutputFolder = Path.GetTempPath() };
        var result = await new GeneratorsPart("nowhere.csproj").RunAsync(context, new Progress<PartProgress>(), TestContext.Current.CancellationToken);

        var fresh = result.Checks.Single(c => c.Name == "committed output fresh");
        Assert.False(fresh.Passed);
        Assert.Contains(result.Details, line => line.Contains("nowhere.csproj", StringComparison.Ordinal));
        Assert.True(result.Checks.Where(c => c != fresh).All(c => c.Passed), string.Join('\n', result.Checks));
    }
}
