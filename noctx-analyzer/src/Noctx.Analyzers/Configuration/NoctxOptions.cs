using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Noctx.Analyzers.Rules;

namespace Noctx.Analyzers.Configuration;

/// <summary>Is what <c>.editorconfig</c> says about one file, or the defaults.</summary>
internal sealed class NoctxOptions
{
    private static readonly string[] DefaultCleanUp = ["Dispose", "Stop", "Close", "Cleanup", "CleanUp", "Rollback", "RollBack", "Finalize", "TearDown", "Shutdown"];

    // By the number in the rule's id.
    private readonly DiagnosticSeverity?[] _severities = new DiagnosticSeverity?[100];

    private RuleTable? _bodyRules;

    private NoctxOptions(AnalyzerConfigOptions config, NamedRules named, SyntaxTree tree)
    {
        var profile = Text(config, "noctx.profile", Text(config, "build_property.NoctxProfile", "default")) switch
        {
            "go" => NoctxProfile.Go,
            "strict" => NoctxProfile.Strict,
            _ => NoctxProfile.Default,
        };
        foreach (var rule in NoctxRules.Descriptors)
        {
            var severity = named.Contains(rule.Id, tree) ? rule.DefaultSeverity : ProfileTable.SeverityOf(rule.Id, profile);
            _severities[Number(rule.Id)] = severity;
        }

        SilenceCleanUp = Text(config, "noctx.silence.cleanup", "true") != "false";
        None = Text(config, "noctx.none", "report");
        TestCode = Text(config, "noctx.test_code", "info");
        CleanUpMethods = config.TryGetValue("noctx.cleanup_methods", out var names) ? Split(names) : DefaultCleanUp;
        ExtraContexts = config.TryGetValue("noctx.contexts", out var contexts) ? Split(contexts) : [];
        ChainDepth = int.TryParse(Text(config, "noctx.chain.max_depth", "8"), NumberStyles.None, CultureInfo.InvariantCulture, out var depth) && depth > 0 ? depth : 8;
        ChainVisibility = Text(config, "noctx.chain.visibility", "public");
        ParameterName = config.TryGetValue("noctx.parameter_name", out var name) && Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier(name.Trim()) ? name.Trim() : "cancellationToken";
        if (Text(config, "noctx.tokens.members", "") is { Length: > 0 } members && !named.Contains(RuleIds.MemberToken, tree))
        {
            _severities[Number(RuleIds.MemberToken)] = members switch
            {
                "warning" => DiagnosticSeverity.Warning,
                "info" => DiagnosticSeverity.Info,
                _ => null,
            };
        }
    }

    /// <summary>Gives the rules about bodies that are on.</summary>
    public RuleTable BodyRules => _bodyRules ??= RuleTable.Of(IsOn);

    /// <summary>Gives whether clean-up paths are silent.</summary>
    public bool SilenceCleanUp { get; }

    /// <summary>Gives what an explicit None means: allow, comment (allowed with a comment), report.</summary>
    public string None { get; }

    /// <summary>Gives how context tokens are reported in test code: off, info, warning.</summary>
    public string TestCode { get; }

    /// <summary>Gives the words that clean-up methods' names begin with.</summary>
    public IReadOnlyList<string> CleanUpMethods { get; }

    /// <summary>Gives documentation ids of properties that offer a token, such as <c>P:Ns.Type.Property</c>.</summary>
    public IReadOnlyList<string> ExtraContexts { get; }

    /// <summary>Gives how many calls long a chain may be.</summary>
    public int ChainDepth { get; }

    /// <summary>Gives which callees the chain rule reports: private, internal or public.</summary>
    public string ChainVisibility { get; }

    /// <summary>Gives the name of parameters that fixes add.</summary>
    public string ParameterName { get; }

    /// <summary>Reads the options of a file.</summary>
    public static NoctxOptions Read(AnalyzerOptions options, NamedRules named, SyntaxTree tree)
        => new(options.AnalyzerConfigOptionsProvider.GetOptions(tree), named, tree);

    /// <summary>Tells whether there is a rule of that id.</summary>
    public static bool Knows(string ruleId) => NoctxRules.Descriptors.Any(d => d.Id == ruleId);

    /// <summary>Gives a rule's severity, or null when it is off.</summary>
    public DiagnosticSeverity? SeverityOf(string ruleId) => _severities[Number(ruleId)];

    /// <summary>Tells whether a rule is on.</summary>
    public bool IsOn(string ruleId) => _severities[Number(ruleId)] is not null;

    private static int Number(string ruleId) => ((ruleId[ruleId.Length - 2] - '0') * 10) + ruleId[ruleId.Length - 1] - '0';

    private static string Text(AnalyzerConfigOptions config, string key, string otherwise)
        => config.TryGetValue(key, out var value) && value.Trim().Length > 0 ? value.Trim().ToLowerInvariant() : otherwise;

    private static string[] Split(string value) => [.. value.Split(',', ';').Select(v => v.Trim()).Where(v => v.Length > 0)];
}
