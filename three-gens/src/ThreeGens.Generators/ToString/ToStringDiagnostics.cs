using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.ToString;

/// <summary>Defines what the ToString parsers report, TGEN100 to TGEN199.</summary>
internal static class ToStringDiagnostics
{
    public static readonly DiagnosticDescriptor NotAccessible = Error(
        "TGEN101",
        "An enum that generated code cannot name",
        "'{0}' is private, protected or file-local, so that no generated class can name it; make it and its containing types internal or public");

    public static readonly DiagnosticDescriptor NotPartial = Error(
        "TGEN102",
        "A type that generated code cannot extend",
        "'{0}' or a type around it is not partial, so that no ToString can be added to it; add the partial modifier to each of them");

    public static readonly DiagnosticDescriptor HasOwnToString = Error(
        "TGEN103",
        "A type that has a ToString of its own",
        "'{0}' {1}; remove that method, or remove [GenerateToString]");

    public static readonly DiagnosticDescriptor NoInstanceText = Error(
        "TGEN104",
        "A type that cannot have generated text",
        "'{0}' is a static class, a ref struct or file-local: a static class has no instances, a ref struct cannot be formatted through an interface, a file-local type cannot be extended; remove [GenerateToString]");

    public static readonly DiagnosticDescriptor SlowEnumCall = new(
        "TGEN105",
        "A call of System.Enum that has a faster generated one",
        "'{0}.{1}' looks the value up at run time; '{1}Fast' is generated for it and gives the same result",
        "ThreeGens.ToString",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticDocs.LinkOf("TGEN105"));

    public static readonly DiagnosticDescriptor NoClassName = Error(
        "TGEN106",
        "An enum whose generated class cannot have its name",
        "The generated class of '{0}' would be named '{1}', but {2}; set ExtensionClassName to another name");

    public static readonly DiagnosticDescriptor NoEnum = Error(
        "TGEN107",
        "A type named by [assembly: GenerateToStringFor] that is no enum",
        "'{0}' is no enum, so that no text methods can be generated for it; mark your own types with [GenerateToString]");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, "ThreeGens.ToString", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: DiagnosticDocs.LinkOf(id));
}
