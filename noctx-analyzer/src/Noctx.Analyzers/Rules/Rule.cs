using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Noctx.Analyzers.Rules;

/// <summary>Is one rule: what it reports and which operations it wants to see. A rule holds no state.</summary>
internal abstract class Rule
{
    /// <summary>Gives the descriptor of what the rule reports.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>Gives the kinds of operation <see cref="Visit"/> is called with.</summary>
    public abstract ImmutableArray<OperationKind> Kinds { get; }

    /// <summary>Looks at one operation.</summary>
    public abstract void Visit(IOperation operation, BodyAnalysis body);
}
