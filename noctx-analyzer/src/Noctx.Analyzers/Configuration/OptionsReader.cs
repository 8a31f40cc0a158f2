using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Noctx.Analyzers.Configuration;

/// <summary>Reads the options of the files of one compilation; files with the same settings, which nearly all are, share them.</summary>
internal sealed class OptionsReader(AnalyzerOptions options, NamedRules named)
{
    // An editor hands out the same configuration of a file until somebody changes it.
    private static readonly ConditionalWeakTable<AnalyzerConfigOptions, NoctxOptions> ByConfig = new();

    private readonly ConcurrentDictionary<SyntaxTree, NoctxOptions> _byTree = new();
    private readonly ConcurrentDictionary<(string Settings, ulong Named), NoctxOptions> _bySettings = new();

    /// <summary>Gives the options of a file.</summary>
    public NoctxOptions Of(SyntaxTree tree) => _byTree.TryGetValue(tree, out var read) ? read : _byTree.GetOrAdd(tree, Read(tree));

    private NoctxOptions Read(SyntaxTree tree)
    {
        var config = options.AnalyzerConfigOptionsProvider.GetOptions(tree);
        var bits = named.In(tree);
        if (ByConfig.TryGetValue(config, out var known) && known.Named == bits)
        {
            return known;
        }

        var key = (Settings(config), bits);
        var shared = _bySettings.TryGetValue(key, out var same) ? same : _bySettings.GetOrAdd(key, new NoctxOptions(config, bits));
        return ByConfig.GetValue(config, _ => shared) is var kept && kept.Named == bits ? kept : shared;
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
