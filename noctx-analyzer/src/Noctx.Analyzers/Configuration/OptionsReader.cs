using System.Collections.Concurrent;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Noctx.Analyzers.Configuration;

/// <summary>Reads the options of the files of one compilation; files with the same settings, which nearly all are, share them.</summary>
internal sealed class OptionsReader(AnalyzerOptions options, NamedRules named)
{
    private readonly ConcurrentDictionary<SyntaxTree, NoctxOptions> _byTree = new();
    private readonly ConcurrentDictionary<(string Settings, ulong Named), NoctxOptions> _bySettings = new();

    /// <summary>Gives the options of a file.</summary>
    public NoctxOptions Of(SyntaxTree tree) => _byTree.TryGetValue(tree, out var read) ? read : _byTree.GetOrAdd(tree, Read(tree));

    private NoctxOptions Read(SyntaxTree tree)
    {
        var config = options.AnalyzerConfigOptionsProvider.GetOptions(tree);
        var key = (Settings(config), named.In(tree));
        return _bySettings.TryGetValue(key, out var shared) ? shared : _bySettings.GetOrAdd(key, new NoctxOptions(config, key.Item2));
    }

    // What the file says, and no more: most say nothing.
    private static string Settings(AnalyzerConfigOptions config)
    {
        StringBuilder? settings = null;
        foreach (var key in NoctxOptions.Keys)
        {
            if (config.TryGetValue(key, out var value))
            {
                (settings ??= new StringBuilder()).Append(key).Append('=').Append(value).Append('\n');
            }
        }

        return settings?.ToString() ?? "";
    }
}
