using Microsoft.CodeAnalysis;

namespace ValidatorRs.Generators;

/// <summary>Defines what the generator reports; the only place where an id is written.</summary>
internal static class PlanDiagnostics
{
    private const string Help = "https://github.com/reflect-codegen-plugins/reflect-codegen-plugins/blob/main/validator-rs/docs/generated-plans.md";

    public static readonly DiagnosticDescriptor Failure = new(
        "VALGEN001",
        "The generator failed on a type",
        "The validation plan of '{0}' was not generated, and the type is walked: {1}; please report this as a bug",
        "Validation",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help);

    public static readonly DiagnosticDescriptor Refused = new(
        "VALGEN002",
        "A type that can have no generated plan",
        "No validation plan can be generated for '{0}': {1}; remove the attribute, values are validated without it",
        "Validation",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help);

    public static readonly DiagnosticDescriptor Unreachable = new(
        "VALGEN003",
        "A member with rules that generated code cannot read",
        "The plan of '{0}' cannot be run natively, and the type is walked: {1}; make the member or its type accessible",
        "Validation",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help);
}
