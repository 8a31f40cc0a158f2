using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Noctx.Analyzers.Configuration;
using Noctx.Analyzers.KnownTypes;
using Noctx.Analyzers.TokenSources;

namespace Noctx.Analyzers;

/// <summary>Is what the rules know about the body (of a method, accessor, initialiser) they look at.</summary>
internal sealed class BodyAnalysis
{
    private readonly OperationBlockAnalysisContext _context;
    private readonly Dictionary<IOperation, IReadOnlyList<TokenSource>> _tokens = [];

    public BodyAnalysis(in OperationBlockAnalysisContext context, AnalysisSession session)
    {
        _context = context;
        Session = session;
        Owner = context.OwningSymbol;
        Blocks = context.OperationBlocks;
        Options = session.OptionsOf(context.OperationBlocks[0].Syntax.SyntaxTree);
    }

    public AnalysisSession Session { get; }

    public NoctxOptions Options { get; }

    public KnownSymbols Known => Session.Known;

    /// <summary>Gives the method, field or property the body belongs to.</summary>
    public ISymbol Owner { get; }

    public ImmutableArray<IOperation> Blocks { get; }

    public CancellationToken CancellationToken => _context.CancellationToken;

    /// <summary>Gives or sets whether anything in the body or its signature could be a token; false lets most rules return at once.</summary>
    public bool MayHaveToken { get; set; }

    /// <summary>Gives how many reports the body has got.</summary>
    public int Reported { get; private set; }

    /// <summary>Gives the tokens in scope at an operation, best first, found once for all rules.</summary>
    public IReadOnlyList<TokenSource> TokensAt(IOperation site)
    {
        if (!MayHaveToken)
        {
            return [];
        }

        if (!_tokens.TryGetValue(site, out var tokens))
        {
            tokens = TokenScope.Find(site, this);
            _tokens[site] = tokens;
        }

        return tokens;
    }

    /// <summary>Reports at the rule's severity in this file, or at a lower one.</summary>
    public void Report(
        DiagnosticDescriptor descriptor,
        Location location,
        ImmutableDictionary<string, string?>? properties,
        object[] arguments,
        DiagnosticSeverity atMost = DiagnosticSeverity.Error)
    {
        if (Options.SeverityOf(descriptor.Id) is not { } severity)
        {
            return;
        }

        Reported++;
        Session.Ledger.Add(descriptor.Id, location);
        _context.ReportDiagnostic(Diagnostic.Create(
            descriptor, location, severity > atMost ? atMost : severity, additionalLocations: null, properties ?? ImmutableDictionary<string, string?>.Empty, arguments));
    }
}
