namespace ValidatorRs.Rules;

/// <summary>Splits a parameter into words; single quotes hold a word with spaces together.</summary>
internal static class WordList
{
    /// <exception cref="FormatException">There is no word, or a quote is not closed.</exception>
    public static string[] Split(string parameter)
    {
        var words = new List<string>();
        for (var i = 0; i < parameter.Length;)
        {
            if (parameter[i] == ' ')
            {
                i++;
                continue;
            }

            var quoted = parameter[i] == '\'';
            var end = parameter.IndexOf(quoted ? '\'' : ' ', i + 1);
            if (quoted && end < 0)
            {
                throw new FormatException("a quote is not closed");
            }

            end = end < 0 ? parameter.Length : end;
            words.Add(quoted ? parameter[(i + 1)..end] : parameter[i..end]);
            i = quoted ? end + 1 : end;
        }

        return words.Count == 0 ? throw new FormatException("it is missing") : [.. words];
    }
}
