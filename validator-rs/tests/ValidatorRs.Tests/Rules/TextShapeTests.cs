using System.Text.RegularExpressions;
using CsCheck;
using ValidatorRs.Rules;

namespace ValidatorRs.Tests.Rules;

public sealed class TextShapeTests
{
    private static readonly Gen<string> Sets = OneOf("a", "b", "[ab]", "[a-c]", "[0-9]", "\\d", "-", "[A-Z_]", "\\.", "(a|b)", ".", "[^a]", "\\w");
    private static readonly Gen<string> Counts = OneOf("", "", "{2}", "{1,3}", "{2,}", "+", "*", "?", "+?");
    private static readonly Gen<string> Patterns = Gen.Select(Sets, Counts, (s, c) => s + c).List[1, 4].Select(parts => string.Concat(parts));
    private static readonly Gen<string> Texts = Gen.Char["abcAZ_0123-.٣\n"].Array[0, 8].Select(c => new string(c));

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    [Fact]
    public void IsWhole_agrees_with_the_first_match_of_the_framework() =>
        Gen.Select(Patterns, Texts).Sample((pattern, text) =>
        {
            if (TextShape.TryParse(pattern) is { } shape)
            {
                var match = Regex.Match(text, pattern);
                Assert.Equal(match.Success && match.Index == 0 && match.Length == text.Length, shape.IsWhole(text));
            }
        }, iter: 20_000);

    [Theory]
    [InlineData("[A-Z]{2}[0-9]{6}", true)]
    [InlineData("^\\d{3}-\\d+$", true)]
    [InlineData("a*ab", false)]
    [InlineData("a|b", false)]
    [InlineData("[^a]", false)]
    [InlineData("\\$", true)]
    [InlineData("[a", false)]
    public void TryParse_takes_patterns_with_one_reading_only(string pattern, bool taken) => Assert.Equal(taken, TextShape.TryParse(pattern) is not null);
}
