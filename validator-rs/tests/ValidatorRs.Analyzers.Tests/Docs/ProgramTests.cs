using System.Text.RegularExpressions;
using ValidatorRs.Tests.Docs;

namespace ValidatorRs.Analyzers.Tests.Docs;

public sealed class ProgramTests
{
    [Theory]
    [InlineData("migration.md", 3)]
    [InlineData("rules-by-group/own-rules.md", 1)]
    public async Task Programs_of_a_page_compile_and_print_what_it_says(string file, int count)
    {
        var page = await File.ReadAllTextAsync(Path.Combine(GroupPage.Docs(), file), TestContext.Current.CancellationToken);
        var programs = ProgramRun.On(page);

        Assert.Equal(count, programs.Length);
        Assert.Equal(count, Regex.Count(page, "```csharp"));
        foreach (var (code, output) in programs)
        {
            var printed = ProgramRun.Run(code);
            Assert.True(output == printed, $"{file} prints:\n{printed}");
        }
    }
}
