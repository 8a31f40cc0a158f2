using ValidatorRs.Rules;
using ValidatorRs.Tags;

namespace ValidatorRs.Vocabulary;

/// <summary>Knows the rules by name.</summary>
internal sealed class RuleVocabulary
{
    private readonly Dictionary<string, Func<string?, Rule>> _rules = new(StringComparer.Ordinal);

    public static RuleVocabulary Default { get; } = Standard();

    /// <exception cref="TagSyntaxException">There is no such rule.</exception>
    /// <exception cref="FormatException">The parameter is wrong.</exception>
    public Rule Create(TagNode node) => _rules.TryGetValue(node.Name, out var create)
        ? create(node.Parameter)
        : throw new TagSyntaxException($"there is no rule '{node.Name}'", node.Column);

    internal void Add(string name, Func<string?, Rule> create) => _rules.Add(name, create);

    private static RuleVocabulary Standard()
    {
        var vocabulary = new RuleVocabulary();
        vocabulary.Add("required", Plain(() => new RequiredRule()));
        vocabulary.Add("min", p => new SizeRule("min", SizeOperator.AtLeast, Needed(p)));
        vocabulary.Add("max", p => new SizeRule("max", SizeOperator.AtMost, Needed(p)));
        vocabulary.Add("regexp", p => new RegexRule(Quoted(Needed(p))));
        vocabulary.Add("email", Plain(() => new TextRule("email", "an e-mail address", Formats.Mailbox.IsEmail)));
        return vocabulary;
    }

    private static Func<string?, Rule> Plain(Func<Rule> create) =>
        p => p is null ? create() : throw new FormatException("this rule takes none");

    private static string Needed(string? parameter) =>
        string.IsNullOrEmpty(parameter) ? throw new FormatException("it is missing") : parameter;

    private static string Quoted(string parameter) =>
        parameter is ['\'', .. var inner, '\''] ? inner : parameter;
}
