using Microsoft.CodeAnalysis;

namespace ThreeGens.Generators.Shared;

/// <summary>Keeps a diagnostic in a form that may be cached.</summary>
internal sealed record DiagnosticInfo(DiagnosticDescriptor Descriptor, LocationInfo? Location, EquatableArray<string> Arguments)
{
    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Descriptor, Location?.ToLocation() ?? Microsoft.CodeAnalysis.Location.None, messageArgs: [.. Arguments]);
}
