using Microsoft.CodeAnalysis;

namespace ThreeGens.Generators.Shared;

/// <summary>Defines the one diagnostic that generators themselves report: an exception of ours, tied to the type that caused it.</summary>
internal static class GeneratorFailure
{
    public const string Id = "TGEN001";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A generator failed on one type",
        "The {0} generator failed on '{1}' and wrote nothing for it: {2}; other types are not affected, please report this as a bug",
        "ThreeGens",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticDocs.LinkOf(Id));

    public static DiagnosticInfo Of(string generator, string subject, Location? location, Exception exception) =>
        new(Descriptor, LocationInfo.Of(location), [generator, subject, $"{exception.GetType().Name}: {FirstLine(exception.Message)}"]);

    private static string FirstLine(string message) => message.Split('\n')[0].TrimEnd('\r');
}
