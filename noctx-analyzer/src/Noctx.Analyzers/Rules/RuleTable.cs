using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Noctx.Analyzers.Rules;

/// <summary>Is which rules want which kinds of operation, of those that are on in a file. Files with the same rules share a table.</summary>
internal sealed class RuleTable
{
    private static readonly ConcurrentDictionary<int, RuleTable> Tables = new();

    private readonly ImmutableArray<Rule>[] _all;
    private readonly ImmutableArray<Rule>[] _withoutToken;
    private readonly ImmutableArray<Rule> _finish;
    private readonly ImmutableArray<Rule> _finishWithoutToken;

    private RuleTable(ImmutableArray<Rule> rules)
    {
        var length = NoctxRules.BodyRules.SelectMany(r => r.Kinds).Concat(NoctxRules.Declaring).Max(k => (int)k) + 1;
        _finish = rules;
        _finishWithoutToken = rules.Where(r => !r.NeedsToken).ToImmutableArray();
        _all = ByKind(_finish, length);
        _withoutToken = ByKind(_finishWithoutToken, length);
    }

    /// <summary>Gives the table of the rules that are on.</summary>
    public static RuleTable Of(Func<string, bool> isOn)
    {
        var (key, rules) = (0, ImmutableArray.CreateBuilder<Rule>());
        for (var i = 0; i < NoctxRules.BodyRules.Length; i++)
        {
            if (isOn(NoctxRules.BodyRules[i].Descriptor.Id))
            {
                key |= 1 << i;
                rules.Add(NoctxRules.BodyRules[i]);
            }
        }

        return Tables.GetOrAdd(key, _ => new RuleTable(rules.ToImmutable()));
    }

    /// <summary>Gives the rules that look at operations of a kind.</summary>
    public ImmutableArray<Rule> For(OperationKind kind, bool mayHaveToken) => (mayHaveToken ? _all : _withoutToken)[(int)kind];

    /// <summary>Gives the rules that look at bodies as a whole.</summary>
    public ImmutableArray<Rule> ForBody(bool mayHaveToken) => mayHaveToken ? _finish : _finishWithoutToken;

    private static ImmutableArray<Rule>[] ByKind(ImmutableArray<Rule> rules, int length)
        => [.. Enumerable.Range(0, length).Select(kind => rules.Where(r => r.Kinds.Contains((OperationKind)kind)).ToImmutableArray())];
}
