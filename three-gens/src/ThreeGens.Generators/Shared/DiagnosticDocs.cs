namespace ThreeGens.Generators.Shared;

/// <summary>Knows where a diagnostic is documented.</summary>
internal static class DiagnosticDocs
{
    public static string LinkOf(string id) =>
        $"https://github.com/reflect-codegen-plugins/reflect-codegen-plugins/blob/main/three-gens/docs/diagnostics/{id}.md";
}
