using Microsoft.CodeAnalysis;

namespace ValidatorRs.Generators.Shared;

/// <summary>A diagnostic in a form that may be cached.</summary>
internal sealed record Finding(DiagnosticDescriptor Descriptor, LocationInfo? Location, string Subject, string Reason)
{
    public static string FirstLine(Exception exception) => exception.Message.Split('\r', '\n')[0];

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Descriptor, Location?.ToLocation() ?? Microsoft.CodeAnalysis.Location.None, Subject, Reason);
}
