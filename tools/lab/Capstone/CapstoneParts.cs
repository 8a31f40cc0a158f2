using Lab.Capstone.Parts;
using ValidatorRs.Samples.Orders;

namespace Lab.Capstone;

/// <summary>Lists the parts of the capstone in the order of the course's weeks.</summary>
internal static class CapstoneParts
{
    public static IReadOnlyList<ICapstonePart> All { get; } =
    [
        new ValidatorPart((count, seed) => OrderGenerator.Create(count, seed, invalidShare: 0.3)),
        new AnalyzerPart("noctx-analyzer/samples/LeakyService/LeakyService.csproj"),
        new GeneratorsPart("three-gens/samples/ThreeGens.Samples/ThreeGens.Samples.csproj"),
        new StoragePart(pluginsFolder: null),
    ];
}
