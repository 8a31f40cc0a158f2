using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Noctx.Analyzers.KnownTypes;
using Noctx.Analyzers.TokenSources;

namespace Noctx.Analyzers;

/// <summary>Is what the rules know about the body (of a method, accessor, initialiser) they look at.</summary>
internal sealed class BodyAnalysis
{
    private readonly OperationBlockAnalysisContext _context;

    public BodyAnalysis(in OperationBlockAnalysisContext context, AnalysisSession session)
    {
        _context = context;
        Session = session;
        Owner = context.OwningSymbol;
        Blocks = context.OperationBlocks;
    }

    public AnalysisSession Session { get; }

    public KnownSymbols Known => Session.Known;

    /// <summary>Gives the method, field or property the body belongs to.</summary>
    public ISymbol Owner { get; }

    public ImmutableArray<IOperation> Blocks { get; }

    public CancellationToken CancellationToken => _context.CancellationToken;

    /// <summary>Gives or sets whether anything in the body or its signature could be a token; false lets most rules return at once.</summary>
    public bool MayHaveToken { get; set; }

    public void Report(DiagnosticDescriptor descriptor, Location location, ImmutableDictionary<string, string?> properties, params object[] arguments)
        => _context.ReportDiagnostic(Diagnostic.Create(descriptor, location, properties, arguments));
}
