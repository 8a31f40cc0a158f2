using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ThreeGens.Generators.ToString;
using ThreeGens.Generators.ToString.Enums;
using ThreeGens.Generators.ToString.Objects;

namespace ThreeGens.Analyzers;

/// <summary>Points to calls of System.Enum for which a generated method of the same meaning is in scope.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EnumCallAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [ToStringDiagnostics.SlowEnumCall];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            // A compilation that does not know the attribute pays nothing.
            if (start.Compilation.GetTypeByMetadataName(EnumGenerator.AttributeName) is not null)
            {
                start.RegisterOperationAction(Analyse, OperationKind.Invocation);
            }
        });
    }

    private static void Analyse(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is not { Name: "ToString" or "HasFlag", ContainingType.SpecialType: SpecialType.System_Enum } method
            || call.Instance?.Type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } type
            || method.Parameters.Any(static p => p.Type.Name == "IFormatProvider")
            || call.Syntax is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: { } name } access }
            || !HasNamesAsTexts(type, method.Name))
        {
            return;
        }

        var inScope = call.SemanticModel!.LookupSymbols(access.SpanStart, type, method.Name + "Fast", includeReducedExtensionMethods: true);
        if (!inScope.IsEmpty)
        {
            context.ReportDiagnostic(Diagnostic.Create(ToStringDiagnostics.SlowEnumCall, name.GetLocation(), type.Name, method.Name));
        }
    }

    // Texts of the user's own choice are not what System.Enum gives.
    private static bool HasNamesAsTexts(INamedTypeSymbol type, string method) =>
        ToStringAttributes.GenerateToString(type) is { } attribute
        && (method == "HasFlag" || EnumOptions.Of(attribute) is { TextSource: 0, TrimPrefix: null });
}
