using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ThreeGens.Generators.Shared;

/// <summary>Knows which version of C# the generated code is written in.</summary>
/// <remarks>Projects for .NET 10 compile as C# 14 unless they say otherwise.</remarks>
internal static class LanguageNeeds
{
    public const string Id = "TGEN002";

    public static readonly DiagnosticDescriptor TooOld = new(
        Id,
        "The language version is older than generated code needs",
        "'{0}' gets no generated code: that needs C# 12 or later, and this project is set to C# {1}; raise LangVersion",
        "ThreeGens",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticDocs.LinkOf(Id));

    /// <summary>Says whether a project cannot compile generated code, and tells the sink so.</summary>
    public static bool AreUnmet(Compilation compilation, ISymbol subject, DiagnosticSink? report)
    {
        var version = VersionOf(compilation);
        if (version >= LanguageVersion.CSharp12)
        {
            return false;
        }

        report?.Invoke(TooOld, subject.Locations.FirstOrDefault(), subject.ToDisplayString(), version.ToDisplayString());
        return true;
    }

    /// <summary>Says whether priorities of overloads and ref structs as type arguments can be used.</summary>
    public static bool HasCSharp13(Compilation compilation) => VersionOf(compilation) >= LanguageVersion.CSharp13;

    private static LanguageVersion VersionOf(Compilation compilation) => ((CSharpCompilation)compilation).LanguageVersion;
}
