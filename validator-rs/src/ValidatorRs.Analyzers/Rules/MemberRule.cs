using Microsoft.CodeAnalysis;

namespace ValidatorRs.Analyzers.Rules;

/// <summary>Is one rule that looks at a member with rules. It holds no state.</summary>
internal abstract class MemberRule
{
    /// <summary>Gives the descriptor of what the rule reports.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>Looks at one member.</summary>
    public abstract void Visit(MemberAnalysis analysis);
}
