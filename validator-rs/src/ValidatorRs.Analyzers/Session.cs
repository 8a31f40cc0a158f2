using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ValidatorRs.Analyzers.Reading;
using ValidatorRs.Analyzers.Symbols;

namespace ValidatorRs.Analyzers;

/// <summary>Holds what all types of a compilation share.</summary>
internal sealed class Session(KnownSymbols known, AnalyzerOptions options, CancellationToken cancellationToken)
{
    /// <summary>Names of rules that are registered in another assembly, separated by commas.</summary>
    public const string RulesOption = "validatorrs.rules";

    /// <summary>True when DataAnnotations' own validation runs over the models too.</summary>
    public const string DataAnnotationsOption = "validatorrs.data_annotations";

    private readonly Lazy<SourceScan> _scan = new(() => new SourceScan(known.Compilation, cancellationToken));

    public KnownSymbols Known { get; } = known;

    public Compilation Compilation => Known.Compilation;

    public SourceScan Scan => _scan.Value;

    /// <summary>Tells whether a name is a rule of the user's own, in the source or by option.</summary>
    public bool IsRegistered(string name, SyntaxTree tree) =>
        Scan.IsRegistered(name) || (Option(tree, RulesOption)?.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Contains(name) ?? false);

    /// <summary>Tells whether DataAnnotations' own validation runs over the models too; the option outweighs the source.</summary>
    public bool UsesDataAnnotations(SyntaxTree tree) =>
        bool.TryParse(Option(tree, DataAnnotationsOption), out var said) ? said : Scan.UsesDataAnnotations;

    private string? Option(SyntaxTree tree, string key) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(key, out var value) ? value : null;
}
