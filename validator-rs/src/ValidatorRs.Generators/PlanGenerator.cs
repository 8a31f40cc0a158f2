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

    private readonly Func<PlannedType, SourceWriter> _emit;

    /// <summary>Creates the generator.</summary>
    public PlanGenerator()
        : this(static plan => new PlanEmitter(plan).Emit())
    {
    }

    // A test gives an emitter that fails.
    internal PlanGenerator(Func<PlannedType, SourceWriter> emit) => _emit = emit;

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
        var files = plans.Select((plan, _) => Write(plan)).WithTrackingName(StepNames.Files);
        context.RegisterSourceOutput(files, static (output, file) => Add(output, file));

        // A plan that could not be written must not be run.
        var registrations = files.Where(static f => f.Failure is null).Select(static (f, _) => $"global::{f.Space}.{f.ClassName}").Collect()
            .Select(static (names, _) => new EquatableArray<string>(names)).WithTrackingName(StepNames.Registrations);
        context.RegisterSourceOutput(registrations, static (output, names) => AddRegistration(output, names));
    }

    private static IEnumerable<PlannedType> Distinct(ImmutableArray<PlannedType> types)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return types.Where(t => seen.Add(t.ClassName));
    }

    private PlanFile Write(PlannedType plan)
    {
        try
        {
            return new PlanFile(plan.Space, plan.ClassName, _emit(plan).ToString(), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The plans of other types may name it.
            return new PlanFile(plan.Space, plan.ClassName, PlanEmitter.EmitPlaceholder(plan).ToString(), new Finding(PlanDiagnostics.Failure, null, plan.Type.Replace("global::", ""), Finding.FirstLine(exception)));
        }
    }

    private static void Add(SourceProductionContext output, PlanFile file)
    {
        output.AddSource($"{file.ClassName}.g.cs", SourceWriter.ToSourceText(file.Text));
        if (file.Failure is not null)
        {
            output.ReportDiagnostic(file.Failure.ToDiagnostic());
        }
    }

    private static void AddRegistration(SourceProductionContext output, EquatableArray<string> names)
    {
        if (RegistrationEmitter.Emit(names) is { } written)
        {
            output.AddSource("Registration.g.cs", SourceWriter.ToSourceText(written.ToString()));
        }
    }
}
