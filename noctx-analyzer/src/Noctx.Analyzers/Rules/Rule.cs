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

    /// <summary>Gives whether the rule has nothing to say where no token is declared.</summary>
    public virtual bool NeedsToken => true;

    /// <summary>Looks at one operation.</summary>
    public abstract void Visit(IOperation operation, BodyAnalysis body);

    /// <summary>Looks at the body as a whole, after all rules have seen its operations.</summary>
    public virtual void Finish(BodyAnalysis body)
    {
    }
}
