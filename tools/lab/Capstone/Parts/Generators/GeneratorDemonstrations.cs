namespace Lab.Capstone.Parts.Generators;

/// <summary>Lists one demonstration per generator.</summary>
internal static class GeneratorDemonstrations
{
    public static IReadOnlyList<IGeneratorDemonstration> All { get; } = [new EnumDemonstration(), new MockDemonstration(), new JsonDemonstration()];
}
