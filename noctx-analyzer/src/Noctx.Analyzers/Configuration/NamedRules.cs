using Microsoft.CodeAnalysis;

namespace Noctx.Analyzers.Configuration;

/// <summary>Knows which rules somebody has given a severity: then it is the compiler's business, and a profile has no say.</summary>
internal sealed class NamedRules
{
    private readonly HashSet<string> _everywhere = new(StringComparer.Ordinal);
    private readonly SyntaxTreeOptionsProvider? _byTree;

    public NamedRules(CompilationOptions options)
    {
        _byTree = options.SyntaxTreeOptionsProvider;
        foreach (var rule in NoctxRules.Descriptors)
        {
            if (options.SpecificDiagnosticOptions.ContainsKey(rule.Id) || _byTree?.TryGetGlobalDiagnosticValue(rule.Id, default, out _) == true)
            {
                _everywhere.Add(rule.Id);
            }
        }
    }

    /// <summary>Tells whether a rule has a severity of its own in a file.</summary>
    public bool Contains(string ruleId, SyntaxTree tree)
        => _everywhere.Contains(ruleId) || _byTree?.TryGetDiagnosticValue(tree, ruleId, default, out _) == true;
}
