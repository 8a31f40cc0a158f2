using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Noctx.Analyzers;

/// <summary>Remembers what the rules have reported in one compilation, so that its end can tell which suppressions suppress something. Dies with the compilation.</summary>
internal sealed class ReportLedger
{
    // The analyzers of one run are given the same compilation and know nothing of each other.
    private static readonly ConditionalWeakTable<Compilation, ReportLedger> Ledgers = new();

    private readonly ConcurrentBag<(string Id, SyntaxTree Tree, TextSpan Span)> _reports = [];
    private int _analyzers;

    /// <summary>Gives whether the analyzers of bodies and of declarations both take part in the run.</summary>
    public bool IsComplete => Volatile.Read(ref _analyzers) >= 2;

    /// <summary>Gives the ledger of a compilation.</summary>
    public static ReportLedger Of(Compilation compilation) => Ledgers.GetValue(compilation, static _ => new ReportLedger());

    /// <summary>Says that one more analyzer writes into the ledger.</summary>
    public void Join() => Interlocked.Increment(ref _analyzers);

    /// <summary>Notes a report.</summary>
    public void Add(string id, Location location)
    {
        if (location.SourceTree is { } tree)
        {
            _reports.Add((id, tree, location.SourceSpan));
        }
    }

    /// <summary>Tells whether a rule has reported something in a part of a file; of the whole file when no part is given.</summary>
    public bool Holds(string id, SyntaxTree? tree, TextSpan? part)
        => _reports.Any(r => r.Id == id && (tree is null || r.Tree == tree) && (part is not { } span || span.Contains(r.Span.Start)));
}
