namespace ValidatorRs;

/// <summary>Collects rules of your own: by name, for types that carry no attributes, for whole objects, and for types that wrap a value.</summary>
/// <remarks>A validator copies the registry when it is made; what is registered later does not reach it. Filling is not thread-safe.</remarks>
public sealed class RuleRegistry
{
    // These are syntax, not rules.
    private static readonly HashSet<string> Reserved = ["dive", "keys", "endkeys", "omitempty", "omitnil", "omitzero", "structonly", "nostructlevel", "-"];

    internal Dictionary<string, Func<RuleContext, bool>> Checks { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, Func<RuleContext, CancellationToken, ValueTask<bool>>> AsyncChecks { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, string> Aliases { get; } = new(StringComparer.Ordinal);

    internal Dictionary<Type, Dictionary<string, RegisteredMember>> Members { get; } = [];

    internal Dictionary<Type, List<Action<object, ObjectRuleContext>>> ObjectChecks { get; } = [];

    internal Dictionary<Type, Unwrapper> Unwrappers { get; } = [];

    /// <summary>Registers a rule, or replaces one of the vocabulary. Null breaks it unless <c>omitempty</c> comes first.</summary>
    /// <param name="name">The name in rule strings.</param>
    /// <param name="check">Tells whether the value obeys.</param>
    /// <exception cref="ArgumentException">The name cannot be written in a rule string, or belongs to its syntax.</exception>
    public RuleRegistry Rule(string name, Func<RuleContext, bool> check)
    {
        ArgumentNullException.ThrowIfNull(check);
        Checks[Named(name)] = check;
        return this;
    }

    /// <summary>Registers a rule that waits for something: a database, another service. Only <c>ValidateAsync</c> can check it.</summary>
    /// <param name="name">The name in rule strings.</param>
    /// <param name="check">Tells whether the value obeys; gets the token of the call.</param>
    /// <exception cref="ArgumentException">The name cannot be written in a rule string, or belongs to its syntax.</exception>
    public RuleRegistry AsyncRule(string name, Func<RuleContext, CancellationToken, ValueTask<bool>> check)
    {
        ArgumentNullException.ThrowIfNull(check);
        AsyncChecks[Named(name)] = check;
        return this;
    }

    /// <summary>Registers a name for a rule string: <c>Alias("sku", "required,alphanum,len=8")</c>.</summary>
    /// <exception cref="ArgumentException">The name cannot be written in a rule string, or belongs to its syntax.</exception>
    public RuleRegistry Alias(string name, string rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Aliases[Named(name)] = rules;
        return this;
    }

    /// <summary>Gives rules to a type that carries none, or other ones; they hold for derived types too.</summary>
    public RuleRegistry For<T>(Action<MemberRules<T>> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        members(new MemberRules<T>(MembersOf(typeof(T))));
        return this;
    }

    /// <summary>Gives rules to a type from a table, as it may come from a configuration file: member name, rule string.</summary>
    public RuleRegistry For(Type type, IReadOnlyDictionary<string, string> rules)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(rules);
        var members = MembersOf(type);
        foreach (var (member, text) in rules)
        {
            members[member] = new RegisteredMember(text, Severity.Error);
        }

        return this;
    }

    /// <summary>Registers a rule of the whole object; it is asked after the members, whatever they broke, and for derived types too.</summary>
    public RuleRegistry ObjectRule<T>(Action<T, ObjectRuleContext> check)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(check);
        if (!ObjectChecks.TryGetValue(typeof(T), out var checks))
        {
            ObjectChecks.Add(typeof(T), checks = []);
        }

        checks.Add((value, context) => check((T)value, context));
        return this;
    }

    /// <summary>Says that a type only wraps a value: the rules of its members are checked against what comes out.</summary>
    /// <param name="read">Takes the value out; may give null for none.</param>
    public RuleRegistry Unwrap<T, TValue>(Func<T, TValue?> read)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(read);
        Unwrappers[typeof(T)] = new Unwrapper(typeof(TValue), value => read((T)value));
        return this;
    }

    internal RuleRegistry Copy()
    {
        var copy = new RuleRegistry();
        Fill(Checks, copy.Checks);
        Fill(AsyncChecks, copy.AsyncChecks);
        Fill(Aliases, copy.Aliases);
        Fill(Unwrappers, copy.Unwrappers);
        foreach (var (type, members) in Members)
        {
            copy.Members.Add(type, new Dictionary<string, RegisteredMember>(members, StringComparer.Ordinal));
        }

        foreach (var (type, checks) in ObjectChecks)
        {
            copy.ObjectChecks.Add(type, [.. checks]);
        }

        return copy;

        static void Fill<TKey, TItem>(Dictionary<TKey, TItem> from, Dictionary<TKey, TItem> to)
            where TKey : notnull
        {
            foreach (var (key, item) in from)
            {
                to[key] = item;
            }
        }
    }

    private Dictionary<string, RegisteredMember> MembersOf(Type type)
    {
        if (!Members.TryGetValue(type, out var members))
        {
            Members.Add(type, members = new Dictionary<string, RegisteredMember>(StringComparer.Ordinal));
        }

        return members;
    }

    private static string Named(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (Reserved.Contains(name))
        {
            throw new ArgumentException($"'{name}' belongs to the syntax of rule strings.", nameof(name));
        }

        return name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or '!')
            ? name
            : throw new ArgumentException($"'{name}' cannot be written in a rule string: use letters, digits, '_', '-', '.' and '!'.", nameof(name));
    }
}
