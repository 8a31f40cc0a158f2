namespace ThreeGens.Generators.Shared;

/// <summary>Names pipeline steps: <c>ThreeGens.{generator}.{step}</c>, so that tests find all of ours and none of the compiler's.</summary>
internal static class StepNames
{
    public const string Prefix = "ThreeGens.";

    /// <summary>Names the step that holds parsed models.</summary>
    public static string Models(string generator) => Prefix + generator + ".Models";

    /// <summary>Names the step that holds file names which differ in case only.</summary>
    public static string Collisions(string generator) => Prefix + generator + ".Collisions";

    /// <summary>Names the step from which files are written.</summary>
    public static string Files(string generator) => Prefix + generator + ".Files";
}
