using System.Text.RegularExpressions;
using ValidatorRs.Analyzers.Patterns;

namespace ValidatorRs.Analyzers.Tests.Patterns;

public sealed class AmbiguityTests
{
    public static TheoryData<string> Slow =>
    [
        "(a+)+$", "(a*)*$", "([a-z]+-?)+[0-9]", "(a|aa)+$", "(x+x+)+y", "^(\\w+\\s?)*$", "(.*a)+b", "^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+$",
        "^(?:a?b?)*c$", "(?<name>[a-c]+|b)*d", "^(([a-z])+.)+[A-Z]([a-z])+$", "(\\d+,?){3,}x",
    ];

    public static TheoryData<string> Fast =>
    [
        "[A-Z]{2}[0-9]{6}", "^[a-z]+$", "(a+)+", "^(a|b)*$", "^(a|a)*$", "^([a-c]|b)*$", "^([a-z]+-)*[a-z]+[0-9]$", "a{0,3}$", "^(?:[a-z]{1,3}-)*$", "^[\\w.-]+@[\\w-]+\\.[\\w.-]+$", "^(\\d{3}-)+\\d{4}$", "\\s*\\s*$",
        "^#?([a-f0-9]{6}|[a-f0-9]{3})$", "^([\\w\\.\\-]+)@([\\w\\-]+)((\\.(\\w){2,3})+)$", "(?=a+)a+$", "^(a)\\1*$", "^\\+?[1-9]\\d{1,14}$", "^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}$",
        "^(19|20)\\d\\d-(0[1-9]|1[012])-(0[1-9]|[12]\\d|3[01])$", "", "^(?:[^,\"]|\"[^\"]*\")*$", "[a-z-[aeiou]]+x",
    ];

    [Theory]
    [MemberData(nameof(Slow))]
    public void Exponential_pattern_is_found_and_the_text_shows_it(string pattern)
    {
        var text = Ambiguity.Find(pattern);

        Assert.NotNull(text);
        Assert.Contains(["\n", "\u0001", "!", "~", ""], end => TimesOut(pattern, text, end));
    }

    [Theory]
    [MemberData(nameof(Fast))]
    public void Pattern_with_one_way_is_not_reported(string pattern) => Assert.Null(Ambiguity.Find(pattern));

    // The oracle is the framework's own engine: with a repetition more than doubled, it cannot end within its time.
    private static bool TimesOut(string pattern, string text, string end)
    {
        var tail = text[^12..];
        try
        {
            _ = Regex.IsMatch(text + tail + tail + tail + tail + end, pattern, RegexOptions.None, TimeSpan.FromMilliseconds(150));
            return false;
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }
}
