namespace ThreeGens.Generators.Shared;

/// <summary>Holds the version written into generated files: major and minor only, so that a patch release changes no committed file.</summary>
internal static class GeneratorVersion
{
    public const string Text = "1.0";
}
