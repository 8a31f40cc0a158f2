using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Noctx.Analyzers.KnownTypes;
using Noctx.Analyzers.Rules;

namespace Noctx.Analyzers;

/// <summary>Walks every body once and hands its operations to the rules that look at one body at a time.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CancellationAnalyzer : DiagnosticAnalyzer
{
    private static readonly Dictionary<OperationKind, ImmutableArray<Rule>> RulesByKind = NoctxRules.BodyRules
        .SelectMany(rule => rule.Kinds.Select(kind => (kind, rule)))
        .GroupBy(pair => pair.kind, pair => pair.rule)
        .ToDictionary(group => group.Key, group => group.ToImmutableArray());

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = NoctxRules.BodyRules.Select(rule => rule.Descriptor).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownSymbols.TryCreate(start.Compilation) is not { } known)
            {
                return;
            }

            var session = new AnalysisSession(start.Compilation, start.Options, known);
            session.Ledger.Join();
            start.RegisterOperationBlockAction(block => Analyze(new BodyAnalysis(block, session)));
        });
    }

    // hot: AnalyzerTime
    private static void Analyze(BodyAnalysis body)
    {
        if (NoCancellation.AppliesTo(body.Owner))
        {
            return;
        }

        var wanted = new List<(IOperation Operation, ImmutableArray<Rule> Rules)>();
        var stack = new Stack<IOperation>();
        body.MayHaveToken = SignatureHasToken(body);
        foreach (var block in body.Blocks)
        {
            stack.Push(block);
        }

        while (stack.Count > 0)
        {
            var operation = stack.Pop();
            if (RulesByKind.TryGetValue(operation.Kind, out var rules))
            {
                wanted.Add((operation, rules));
            }

            body.MayHaveToken = body.MayHaveToken || DeclaresToken(operation, body.Known);
            foreach (var child in operation.ChildOperations)
            {
                stack.Push(child);
            }
        }

        foreach (var (operation, rules) in wanted)
        {
            body.CancellationToken.ThrowIfCancellationRequested();
            foreach (var rule in rules)
            {
                if ((body.MayHaveToken || !rule.NeedsToken) && body.Options.IsOn(rule.Descriptor.Id))
                {
                    rule.Visit(operation, body);
                }
            }
        }

        foreach (var rule in NoctxRules.BodyRules)
        {
            if ((body.MayHaveToken || !rule.NeedsToken) && body.Options.IsOn(rule.Descriptor.Id))
            {
                rule.Finish(body);
            }
        }
    }

    private static bool SignatureHasToken(BodyAnalysis body) => body.Owner switch
    {
        IMethodSymbol method => HasToken(method, body.Known) || !body.Session.PrimaryTokens.SeenBy(method).IsEmpty,
        // An initialiser sees the parameters of a primary constructor.
        IFieldSymbol or IPropertySymbol => body.Owner.ContainingType.InstanceConstructors.Any(c => HasToken(c, body.Known)),
        _ => false,
    };

    private static bool DeclaresToken(IOperation operation, KnownSymbols known) => operation switch
    {
        IAnonymousFunctionOperation lambda => HasToken(lambda.Symbol, known),
        ILocalFunctionOperation function => HasToken(function.Symbol, known),
        IVariableDeclaratorOperation { Symbol.Type: var type } => known.IsToken(type) || known.IsTokenSource(type),
        _ => false,
    };

    private static bool HasToken(IMethodSymbol method, KnownSymbols known)
    {
        foreach (var parameter in method.Parameters)
        {
            if (known.IsTokenOrNullable(parameter.Type))
            {
                return true;
            }
        }

        return false;
    }
}
