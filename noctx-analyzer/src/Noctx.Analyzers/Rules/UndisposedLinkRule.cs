using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Noctx.Analyzers.KnownTypes;
using Noctx.Analyzers.Proofs;
using Noctx.Analyzers.Silence;
using Noctx.Analyzers.TokenSources;

namespace Noctx.Analyzers.Rules;

/// <summary>NOCTX019: a linked source or a registration that is never disposed.</summary>
internal sealed class UndisposedLinkRule : Rule
{
    private static readonly DiagnosticDescriptor Found = new(
        RuleIds.UndisposedLink,
        "Dispose linked sources and registrations",
        "'{0}' keeps a registration on its token until it is disposed; {1}",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Every linked source and registration stays on the long-lived token; in a loop they pile up.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.UndisposedLink + ".md");

    public override DiagnosticDescriptor Descriptor => Found;

    public override ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(OperationKind.Invocation);

    public override bool NeedsToken => false;

    public override void Visit(IOperation operation, BodyAnalysis body)
    {
        if (operation is not IInvocationOperation { Syntax: InvocationExpressionSyntax syntax } call)
        {
            return;
        }

        if (call.TargetMethod is { Name: "CreateLinkedTokenSource", IsStatic: true } && body.Known.IsTokenSource(call.TargetMethod.ContainingType))
        {
            if (call.Parent is IPropertyReferenceOperation { Property.Name: "Token" })
            {
                body.Report(Found, CallSite.NameOf(syntax).GetLocation(), null, [call.TargetMethod.Name, "keep it in a using variable"]);
            }
            else if (Declared(call) is { } local && IsLost(local, call))
            {
                body.Report(Found, CallSite.NameOf(syntax).GetLocation(), TokenFixProperties.Rewriting("using"), [call.TargetMethod.Name, "declare it with 'using'"]);
            }
        }
        else if (call.TargetMethod.Name is "Register" or "UnsafeRegister" && body.Known.IsToken(call.TargetMethod.ContainingType)
            && call.Parent is IExpressionStatementOperation && body.Owner is IMethodSymbol { MethodKind: not MethodKind.Constructor }
            && call.Instance?.Unconverted() is not ILocalReferenceOperation and not IPropertyReferenceOperation)
        {
            body.Report(Found, CallSite.NameOf(syntax).GetLocation(), null, [call.TargetMethod.Name, "keep the registration in a using variable"], call.IsInLoop() ? DiagnosticSeverity.Error : DiagnosticSeverity.Info);
        }
    }

    private static ILocalSymbol? Declared(IInvocationOperation call)
        => call.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Parent: IVariableDeclarationOperation { Parent: IVariableDeclarationGroupOperation { Parent: IBlockOperation } } } declarator }
            ? declarator.Symbol
            : null;

    // A source that is disposed, returned, stored or handed on is somebody's business.
    private static bool IsLost(ILocalSymbol local, IOperation call)
    {
        foreach (var reference in call.Root().DescendantsAndSelf().OfType<ILocalReferenceOperation>())
        {
            if (KnownSymbols.Same(reference.Local, local)
                && reference.Parent is not IPropertyReferenceOperation
                && reference.Parent is not IInvocationOperation { TargetMethod.Name: "Cancel" or "CancelAfter" or "CancelAsync" })
            {
                return false;
            }
        }

        return true;
    }
}
