using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Noctx.Analyzers.Rules;

/// <summary>Knows which rules the calls of a method could concern. Most methods concern none, and each is asked about once in a compilation.</summary>
internal sealed class ConcernedRules(AnalysisSession session)
{
    /// <summary>The set of all rules.</summary>
    public const int All = -1;

    private static readonly int Forwarding = 1 << NoctxRules.BodyRules.IndexOf(NoctxRules.BodyRules.OfType<ForwardTokenRule>().First());

    private readonly ConcurrentDictionary<(ISymbol Method, ISymbol Receiver), int> _byMethod = new(ByReference.Instance);

    /// <summary>Tells whether a call may have a parameter or an overload for a token that it does not get.</summary>
    public bool MayBeOpen(IOperation call) => (Of(call) & Forwarding) != 0;

    /// <summary>Gives a set of rules, a bit for each by its place in <see cref="NoctxRules.BodyRules"/>.</summary>
    // hot: AnalyzerTime
    public int Of(IOperation operation)
    {
        if (CalledMethod.Of(operation, session) is not { } called)
        {
            return All;
        }

        var key = (called.Method, called.Receiver);
        if (!_byMethod.TryGetValue(key, out var rules))
        {
            _byMethod[key] = rules = Ask(called);
        }

        return rules;
    }

    private static int Ask(CalledMethod called)
    {
        var rules = 0;
        for (var i = 0; i < NoctxRules.BodyRules.Length; i++)
        {
            rules |= NoctxRules.BodyRules[i].Concerns(called) ? 1 << i : 0;
        }

        return rules;
    }

    // A definition is one object in its compilation; where it is not, the question is asked again.
    private sealed class ByReference : IEqualityComparer<(ISymbol Method, ISymbol Receiver)>
    {
        public static readonly ByReference Instance = new();

        public bool Equals((ISymbol Method, ISymbol Receiver) x, (ISymbol Method, ISymbol Receiver) y)
            => ReferenceEquals(x.Method, y.Method) && ReferenceEquals(x.Receiver, y.Receiver);

        public int GetHashCode((ISymbol Method, ISymbol Receiver) key)
            => (RuntimeHelpers.GetHashCode(key.Method) * 397) ^ RuntimeHelpers.GetHashCode(key.Receiver);
    }
}
