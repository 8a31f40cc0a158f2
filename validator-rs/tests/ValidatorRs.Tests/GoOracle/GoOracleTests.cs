using System.Text.RegularExpressions;
using ValidatorRs.Vocabulary;

namespace ValidatorRs.Tests.GoOracle;

public sealed class GoOracleTests
{
    [Fact]
    public async Task Vocabulary_agrees_with_Go_but_for_the_listed_differences()
    {
        SkipWithoutGo();
        var texts = await File.ReadAllLinesAsync(Path.Combine(GoOracle.Folder(), "texts.txt"), TestContext.Current.CancellationToken);
        var questions = Questions.All([.. texts, ""]).ToArray();

        var answers = await GoOracle.AskAsync(questions, TestContext.Current.CancellationToken);

        Assert.Equal(questions.Length, answers.Length);
        var listed = await ReadAsync('!');
        var used = new HashSet<string>();
        var differences = new List<string>();
        foreach (var (question, go) in questions.Zip(answers).Where(pair => pair.First.Answer() != pair.Second))
        {
            if (listed.FirstOrDefault(l => l[0] == question.Tag && l[1] == question.Type && l[3] == "go " + go && Regex.IsMatch(question.Text, l[2], RegexOptions.Singleline)) is { } line)
            {
                used.Add(string.Join('\t', line));
            }
            else
            {
                differences.Add($"{question.Tag}\t{question.Type}\t{question.Text}\tgo {go}");
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} of {questions.Length}:\n{string.Join('\n', differences)}");
        Assert.Equal(listed.Select(l => string.Join('\t', l)).Where(l => !used.Contains(l)), []);
    }

    [Fact]
    public async Task Every_rule_is_compared_or_unknown_to_the_installed_version()
    {
        SkipWithoutGo();
        var compared = Questions.All(["a"]).SelectMany(q => q.Tag.Split(',', '|')).Select(t => t.Split('=')[0])
            .Except(["omitempty", "dive", "keys", "endkeys"]).ToHashSet(StringComparer.Ordinal);
        var later = (await ReadAsync('-')).SelectMany(l => l[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        var foreign = (await ReadAsync('~')).SelectMany(l => l[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();

        var answers = await GoOracle.AskAsync([.. later.Select(t => new Question(t, "text", "a")), .. foreign.Select(t => new Question(t, "text", "a"))], TestContext.Current.CancellationToken);

        // Go panics on a name that it does not know, and on no other of these.
        Assert.All(later.Zip(answers), pair => Assert.Equal((pair.First, "panic"), pair));
        Assert.All(foreign.Zip(answers[later.Length..]), pair => Assert.NotEqual("panic", pair.Second));
        Assert.Equal(RuleVocabulary.Default.Names.Order(StringComparer.Ordinal), compared.Concat(later).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(foreign, RuleVocabulary.Default.Names.Contains);
    }

    private static void SkipWithoutGo()
    {
        if (!GoOracle.IsInstalled)
        {
            Assert.Skip("Go's validator is not installed: apt-get install golang-go golang-github-go-playground-validator-v10-dev");
        }
    }

    // Lines are marked by what they say; their columns are separated by tabs.
    private static async Task<string[][]> ReadAsync(char mark) =>
        [.. (await File.ReadAllLinesAsync(Path.Combine(GoOracle.Folder(), "differences.txt"), TestContext.Current.CancellationToken))
            .Where(l => l.StartsWith(mark)).Select(l => l[2..].Split('\t'))];
}
