using Microsoft.CodeAnalysis;

namespace Noctx.Analyzers.Configuration;

/// <summary>Knows which rules somebody has given a severity: then it is the compiler's business, and a profile has no say.</summary>
internal sealed class NamedRules
{
    private readonly ulong _everywhere;
    private readonly SyntaxTreeOptionsProvider? _byTree;

    public NamedRules(CompilationOptions options)
    {
        _byTree = options.SyntaxTreeOptionsProvider;
        foreach (var rule in NoctxRules.Descriptors)
        {
            if (options.SpecificDiagnosticOptions.ContainsKey(rule.Id) || _byTree?.TryGetGlobalDiagnosticValue(rule.Id, default, out _) == true)
            {
                _everywhere |= RuleIds.BitOf(rule.Id);
            }
        }
    }

    /// <summary>Gives the bits of the rules that have a severity of their own in a file.</summary>
    public ulong In(SyntaxTree tree)
    {
        var named = _everywhere;
        if (_byTree is not null)
        {
            foreach (var rule in NoctxRules.Descriptors)
            {
                if (_byTree.TryGetDiagnosticValue(tree, rule.Id, default, out _))
                {
                    named |= RuleIds.BitOf(rule.Id);
                }
            }
        }

        return named;
    }
}
