using ValidatorRs.Rules;

namespace ValidatorRs.Vocabulary;

/// <summary>Makes the rules of the families <c>required_…</c> and <c>excluded_…</c>.</summary>
internal static class ConditionalRules
{
    public static void AddTo(RuleVocabulary vocabulary)
    {
        Add("required_if", true, p => Equal(p, all: true));
        Add("required_unless", true, p => Equal(p, all: false), when: false);
        Add("skip_unless", true, p => Equal(p, all: true));
        Add("excluded_if", false, p => Equal(p, all: true));
        Add("excluded_unless", false, p => Equal(p, all: true), when: false);
        foreach (var (prefix, mustBePresent) in new[] { ("required", true), ("excluded", false) })
        {
            Add($"{prefix}_with", mustBePresent, p => new PresenceCondition(WordList.Split(p), present: true, all: false));
            Add($"{prefix}_with_all", mustBePresent, p => new PresenceCondition(WordList.Split(p), present: true, all: true));
            Add($"{prefix}_without", mustBePresent, p => new PresenceCondition(WordList.Split(p), present: false, all: false));
            Add($"{prefix}_without_all", mustBePresent, p => new PresenceCondition(WordList.Split(p), present: false, all: true));
        }

        void Add(string code, bool mustBePresent, Func<string, Condition> condition, bool when = true) =>
            vocabulary.Add(code, p => new ConditionalRule(code, mustBePresent, condition(p ?? ""), when, p ?? ""));
    }

    /// <exception cref="FormatException">The words are no pairs.</exception>
    private static EqualCondition Equal(string parameter, bool all)
    {
        var words = WordList.Split(parameter);
        return words.Length % 2 == 0
            ? new EqualCondition(words.Chunk(2).Select(p => (p[0], p[1])).ToArray(), all)
            : throw new FormatException("write pairs of a member and a value");
    }
}
