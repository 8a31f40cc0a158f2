using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ValidatorRs.Generators.Emitting;
using ValidatorRs.Generators.Model;
using ValidatorRs.Generators.Parsing;
using ValidatorRs.Generators.Shared;

namespace ValidatorRs.Generators;

/// <summary>Writes validation plans for types with <c>[GenerateValidator]</c> and for the types they lead to.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class PlanGenerator : IIncrementalGenerator
{
    private const string AttributeName = "ValidatorRs.GenerateValidatorAttribute";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var requests = context.SyntaxProvider.ForAttributeWithMetadataName(
            AttributeName,
            static (node, _) => node is TypeDeclarationSyntax or CompilationUnitSyntax,
            static (c, cancellationToken) => RequestParser.Parse(c.TargetSymbol, c.Attributes, c.SemanticModel.Compilation, cancellationToken))
            .WithTrackingName(StepNames.Requests);

        var findings = requests.SelectMany(static (r, _) => r.Findings);
        context.RegisterSourceOutput(findings, static (output, finding) => output.ReportDiagnostic(finding.ToDiagnostic()));

        // Two requests may lead to one type.
        var plans = requests.SelectMany(static (r, _) => r.Types).Collect().SelectMany(static (types, _) => Distinct(types)).WithTrackingName(StepNames.Plans);
        context.RegisterSourceOutput(plans, static (output, plan) => Write(output, plan.ClassName, plan.Type, () => new PlanEmitter(plan).Emit()));

        var registrations = plans.Select(static (p, _) => $"global::{p.Space}.{p.ClassName}").Collect()
            .Select(static (names, _) => new EquatableArray<string>(names)).WithTrackingName(StepNames.Registrations);
        context.RegisterSourceOutput(registrations, static (output, names) => Write(output, "Registration", "all types", () => RegistrationEmitter.Emit(names)));
    }

    private static IEnumerable<PlannedType> Distinct(ImmutableArray<PlannedType> types)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return types.Where(t => seen.Add(t.ClassName));
    }

    private static void Write(SourceProductionContext output, string name, string subject, Func<SourceWriter?> emit)
    {
        try
        {
            if (emit() is { } written)
            {
                output.AddSource($"{name}.g.cs", written.ToSourceText());
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            output.ReportDiagnostic(new Finding(PlanDiagnostics.Failure, null, subject, exception.Message).ToDiagnostic());
        }
    }
}
