using ValidatorRs.Async;
using ValidatorRs.Rules;
using ValidatorRs.Tags;

namespace ValidatorRs.Vocabulary;

/// <summary>Knows the rules by name, and the aliases that stand for several.</summary>
internal sealed class RuleVocabulary
{
    // An alias may use others; one that leads to itself would never end.
    private const int AliasDepth = 16;
    private readonly Dictionary<string, Func<string?, Rule>> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);

    public RuleVocabulary() => StandardRules.AddTo(this);

    public static RuleVocabulary Default { get; } = new();

    /// <value>What is registered for types.</value>
    public Registrations Registrations { get; private init; } = Registrations.None;

    public IEnumerable<string> Names => _rules.Keys;

    /// <summary>Makes the vocabulary of a validator: the standard one, with the user's rules and aliases.</summary>
    public static RuleVocabulary Of(ValidatorOptions options)
    {
        var registry = options.Registry.Copy();
        var vocabulary = new RuleVocabulary { Registrations = new Registrations(registry) };
        foreach (var (name, check) in options.CustomRules)
        {
            registry.Rule(name, c => check(c.Value, c.Parameter));
        }

        foreach (var (name, text) in options.Aliases)
        {
            registry.Alias(name, text);
        }

        foreach (var (name, check) in registry.Checks)
        {
            vocabulary._rules[name] = p => new CustomRule(name, p, check);
        }

        foreach (var (name, check) in registry.AsyncChecks)
        {
            vocabulary._rules[name] = p => new AsyncCustomRule(name, p, check);
        }

        foreach (var (name, text) in registry.Aliases)
        {
            vocabulary._aliases[name] = text;
        }

        return vocabulary;
    }

    /// <summary>Parses a rule string and puts aliases in full.</summary>
    /// <exception cref="TagSyntaxException">The text is no rule string.</exception>
    public IReadOnlyList<TagGroup> Parse(string text) => Expand(TagParser.Parse(text), 0);

    /// <exception cref="TagSyntaxException">There is no such rule.</exception>
    /// <exception cref="FormatException">The parameter is wrong.</exception>
    public Rule Create(TagNode node) => _rules.TryGetValue(node.Name, out var create)
        ? create(node.Parameter)
        : throw new TagSyntaxException($"there is no rule '{node.Name}'", node.Column);

    internal void Add(string name, Func<string?, Rule> create) => _rules.Add(name, create);

    private IReadOnlyList<TagGroup> Expand(IReadOnlyList<TagGroup> groups, int depth)
    {
        if (_aliases.Count == 0)
        {
            return groups;
        }

        var expanded = new List<TagGroup>();
        foreach (var group in groups)
        {
            if (group is not { Alternatives: [{ Parameter: null } node] } || !_aliases.TryGetValue(node.Name, out var text))
            {
                expanded.Add(group);
                continue;
            }

            if (depth == AliasDepth)
            {
                throw new TagSyntaxException($"the alias '{node.Name}' leads to itself", node.Column);
            }

            // A mistake inside an alias is reported where the alias is used.
            var inner = TagParser.Parse(text).Select(g => new TagGroup(g.Alternatives.Select(a => a with { Column = node.Column }).ToArray())).ToArray();
            expanded.AddRange(Expand(inner, depth + 1));
        }

        return expanded;
    }
}
