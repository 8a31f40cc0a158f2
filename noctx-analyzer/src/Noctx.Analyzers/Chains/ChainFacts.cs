using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Noctx.Analyzers.Chains;

/// <summary>Is what other assemblies' analyses found out: which of their methods take no token and reach a cancellable call.</summary>
/// <remarks>The counterpart of go vet's facts: one line a method, its documentation id, a tab, the chain separated by <c> -&gt; </c>.</remarks>
internal sealed class ChainFacts
{
    /// <summary>How a facts file's name ends.</summary>
    public const string FileSuffix = ".noctx.facts";

    private readonly Dictionary<string, string> _chains = new(StringComparer.Ordinal);

    /// <summary>Reads all facts files among a project's additional files.</summary>
    public static ChainFacts Load(ImmutableArray<AdditionalText> files)
    {
        var facts = new ChainFacts();
        foreach (var file in files)
        {
            if (file.Path.EndsWith(FileSuffix, StringComparison.OrdinalIgnoreCase))
            {
                facts.Read(file.GetText()?.ToString() ?? "");
            }
        }

        return facts;
    }

    /// <summary>Writes the facts of a compilation for those that reference it.</summary>
    public static string Format(ChainGraph graph, Compilation compilation)
    {
        var lines = new List<string>();
        foreach (var (method, way) in graph.All)
        {
            if (SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly) && method.GetDocumentationCommentId() is { } id)
            {
                lines.Add(id + "\t" + string.Join(" -> ", way));
            }
        }

        lines.Sort(StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Gives the chain below a method, or null.</summary>
    public IReadOnlyList<string>? Find(IMethodSymbol method)
        => _chains.Count > 0 && method.GetDocumentationCommentId() is { } id && _chains.TryGetValue(id, out var chain)
            ? chain.Split([" -> "], StringSplitOptions.None)
            : null;

    private void Read(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            var tab = line.IndexOf('\t');
            if (tab > 0)
            {
                _chains[line.Substring(0, tab)] = line.Substring(tab + 1).TrimEnd('\r');
            }
        }
    }
}
