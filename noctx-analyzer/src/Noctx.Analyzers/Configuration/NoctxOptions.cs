using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Noctx.Analyzers.Rules;

namespace Noctx.Analyzers.Configuration;

/// <summary>Is what <c>.editorconfig</c> says about one file, or the defaults.</summary>
internal sealed class NoctxOptions
{
    private const string ProfileKey = "noctx.profile";
    private const string BuildProfileKey = "build_property.NoctxProfile";
    private const string CleanUpKey = "noctx.silence.cleanup";
    private const string CleanUpMethodsKey = "noctx.cleanup_methods";
    private const string NoneKey = "noctx.none";
    private const string TestCodeKey = "noctx.test_code";
    private const string MembersKey = "noctx.tokens.members";
    private const string ContextsKey = "noctx.contexts";
    private const string ChainDepthKey = "noctx.chain.max_depth";
    private const string ChainVisibilityKey = "noctx.chain.visibility";
    private const string ParameterNameKey = "noctx.parameter_name";

    private static readonly string[] DefaultCleanUp = ["Dispose", "Stop", "Close", "Cleanup", "CleanUp", "Rollback", "RollBack", "Finalize", "TearDown", "Shutdown"];

    // By the rule's number.
    private readonly DiagnosticSeverity?[] _severities = new DiagnosticSeverity?[100];

    private RuleTable? _bodyRules;

    /// <summary>Reads a file's settings.</summary>
    /// <param name="config">What the configuration says about the file.</param>
    /// <param name="named">The bits of the rules with a severity of their own there.</param>
    public NoctxOptions(AnalyzerConfigOptions config, ulong named)
    {
        Named = named;
        var profile = Text(config, ProfileKey, Text(config, BuildProfileKey, "default")) switch
        {
            "go" => NoctxProfile.Go,
            "strict" => NoctxProfile.Strict,
            _ => NoctxProfile.Default,
        };
        foreach (var rule in NoctxRules.Descriptors)
        {
            var severity = IsNamed(rule.Id) ? rule.DefaultSeverity : ProfileTable.SeverityOf(rule.Id, profile);
            _severities[RuleIds.NumberOf(rule.Id)] = severity;
        }

        SilenceCleanUp = Text(config, CleanUpKey, "true") != "false";
        None = Text(config, NoneKey, "report");
        TestCode = Text(config, TestCodeKey, "info");
        CleanUpMethods = config.TryGetValue(CleanUpMethodsKey, out var names) ? Split(names) : DefaultCleanUp;
        ExtraContexts = config.TryGetValue(ContextsKey, out var contexts) ? Split(contexts) : [];
        ChainDepth = int.TryParse(Text(config, ChainDepthKey, "8"), NumberStyles.None, CultureInfo.InvariantCulture, out var depth) && depth > 0 ? depth : 8;
        ChainVisibility = Text(config, ChainVisibilityKey, "public");
        ParameterName = config.TryGetValue(ParameterNameKey, out var name) && Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier(name.Trim()) ? name.Trim() : "cancellationToken";
        if (Text(config, MembersKey, "") is { Length: > 0 } members && !IsNamed(RuleIds.MemberToken))
        {
            _severities[RuleIds.NumberOf(RuleIds.MemberToken)] = members switch
            {
                "warning" => DiagnosticSeverity.Warning,
                "info" => DiagnosticSeverity.Info,
                _ => null,
            };
        }

        bool IsNamed(string ruleId) => (named & RuleIds.BitOf(ruleId)) != 0;
    }

    /// <summary>Gives the names of all settings that are read: files for which these are the same have the same options.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        ProfileKey, BuildProfileKey, CleanUpKey, CleanUpMethodsKey, NoneKey, TestCodeKey, MembersKey, ContextsKey, ChainDepthKey, ChainVisibilityKey, ParameterNameKey,
    ];

    /// <summary>Gives the bits of the rules with a severity of their own in the file.</summary>
    public ulong Named { get; }

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

    /// <summary>Tells whether there is a rule of that id.</summary>
    public static bool Knows(string ruleId) => NoctxRules.Descriptors.Any(d => d.Id == ruleId);

    /// <summary>Gives a rule's severity, or null when it is off.</summary>
    public DiagnosticSeverity? SeverityOf(string ruleId) => _severities[RuleIds.NumberOf(ruleId)];

    /// <summary>Tells whether a rule is on.</summary>
    public bool IsOn(string ruleId) => _severities[RuleIds.NumberOf(ruleId)] is not null;

    private static string Text(AnalyzerConfigOptions config, string key, string otherwise)
        => config.TryGetValue(key, out var value) && value.Trim().Length > 0 ? value.Trim().ToLowerInvariant() : otherwise;

    private static string[] Split(string value) => [.. value.Split(',', ';').Select(v => v.Trim()).Where(v => v.Length > 0)];
}
