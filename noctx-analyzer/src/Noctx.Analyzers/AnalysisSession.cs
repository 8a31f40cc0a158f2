using System.Runtime.CompilerServices;
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
    private static readonly ConditionalWeakTable<Compilation, AnalysisSession> Sessions = new();

    private readonly AnalyzerOptions _options;
    private readonly Lazy<ContextTokens> _contexts;
    private readonly OptionsReader _reader;
    private readonly Lazy<ApiList> _apis;

    private AnalysisSession(Compilation compilation, AnalyzerOptions options, VisibleNames names, TypeFinder types, KnownSymbols known)
    {
        Known = known;
        Ledger = ReportLedger.Of(compilation);
        Overloads = new OverloadFinder(known, names);
        _contexts = new Lazy<ContextTokens>(() => new ContextTokens(types, names, known));
        PrimaryTokens = new PrimaryTokens(known);
        IsTestCode = TestFrameworks.AreIn(types);
        _options = options;
        _reader = new OptionsReader(options, new NamedRules(compilation.Options));
        _apis = new Lazy<ApiList>(() => ApiList.Load(options.AdditionalFiles));
    }

    /// <summary>Gives the session of a compilation, or null when it has no CancellationToken at all. The analyzers of one run share it when they are given the same options.</summary>
    public static AnalysisSession? Of(Compilation compilation, AnalyzerOptions options)
    {
        if (Sessions.TryGetValue(compilation, out var shared) && ReferenceEquals(shared._options, options))
        {
            return shared;
        }

        var names = VisibleNames.Of(compilation);
        var types = new TypeFinder(compilation, names);
        if (KnownSymbols.TryCreate(types) is not { } known)
        {
            return null;
        }

        var session = new AnalysisSession(compilation, options, names, types, known);
        shared = Sessions.GetValue(compilation, _ => session);
        return ReferenceEquals(shared._options, options) ? shared : session;
    }

    public KnownSymbols Known { get; }

    /// <summary>Gives what all analyzers of the run have reported.</summary>
    public ReportLedger Ledger { get; }

    public OverloadFinder Overloads { get; }

    public ContextTokens Contexts => _contexts.Value;

    /// <summary>Gives the tokens that methods get from primary constructors.</summary>
    public PrimaryTokens PrimaryTokens { get; }

    /// <summary>Gives the APIs that want a token wherever they are called.</summary>
    public ApiList Apis => _apis.Value;

    /// <summary>Gives whether the compilation references a test framework, where locals that are not linked to anything are test data.</summary>
    public bool IsTestCode { get; }

    public NoctxOptions OptionsOf(SyntaxTree tree) => _reader.Of(tree);
}
