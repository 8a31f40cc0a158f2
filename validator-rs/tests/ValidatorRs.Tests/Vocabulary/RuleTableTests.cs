using System.Runtime.CompilerServices;
using ValidatorRs.Vocabulary;

namespace ValidatorRs.Tests.Vocabulary;

public sealed class RuleTableTests
{
    [Fact]
    public void Docs_table_lists_every_rule_of_the_vocabulary_and_nothing_else()
    {
        var listed = File.ReadLines(Path.Combine(DocsFolder(), "rules.md"))
            .Where(l => l.StartsWith("| `", StringComparison.Ordinal))
            .Select(l => l.Split('`')[1].Split('=')[0])
            .ToArray();

        Assert.Equal(RuleVocabulary.Default.Names.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    private static string DocsFolder([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "docs"));
}
