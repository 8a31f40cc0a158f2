using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Noctx.Analyzers.Configuration;
using Noctx.Analyzers.KnownTypes;
using Noctx.Analyzers.Proofs;
using Noctx.Analyzers.TokenSources;

namespace Noctx.Analyzers;

/// <summary>Holds what is shared by all bodies of one compilation: known types, options, caches. Dies with the compilation.</summary>
internal sealed class AnalysisSession
{
    private static readonly string[] TestFrameworks =
    [
        "Xunit.FactAttribute", "NUnit.Framework.TestAttribute",
        "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute", "TUnit.Core.TestAttribute",
    ];

    private readonly ConcurrentDictionary<SyntaxTree, NoctxOptions> _options = new();
    private readonly Func<SyntaxTree, NoctxOptions> _read;
    private readonly Lazy<ApiList> _apis;

    public AnalysisSession(Compilation compilation, AnalyzerOptions options, KnownSymbols known)
    {
        Known = known;
        Ledger = ReportLedger.Of(compilation);
        Overloads = new OverloadFinder(known);
        Contexts = new ContextTokens(compilation, known);
        PrimaryTokens = new PrimaryTokens(known);
        IsTestCode = TestFrameworks.Any(name => compilation.GetTypeByMetadataName(name) is not null);
        _read = tree => NoctxOptions.Read(options, compilation, tree);
        _apis = new Lazy<ApiList>(() => ApiList.Load(options.AdditionalFiles));
    }

    public KnownSymbols Known { get; }

    /// <summary>Gives what all analyzers of the run have reported.</summary>
    public ReportLedger Ledger { get; }

    public OverloadFinder Overloads { get; }

    public ContextTokens Contexts { get; }

    /// <summary>Gives the tokens that methods get from primary constructors.</summary>
    public PrimaryTokens PrimaryTokens { get; }

    /// <summary>Gives the APIs that want a token wherever they are called.</summary>
    public ApiList Apis => _apis.Value;

    /// <summary>Gives whether the compilation references a test framework, where locals that are not linked to anything are test data.</summary>
    public bool IsTestCode { get; }

    public NoctxOptions OptionsOf(SyntaxTree tree) => _options.GetOrAdd(tree, _read);
}
