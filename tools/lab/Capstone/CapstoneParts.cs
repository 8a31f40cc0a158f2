using Lab.Capstone.Parts;

namespace Lab.Capstone;

/// <summary>Lists the parts of the capstone in the order of the course's weeks.</summary>
internal static class CapstoneParts
{
    public static IReadOnlyList<ICapstonePart> All { get; } =
    [
        new AnalyzerPart("noctx-analyzer/samples/LeakyService/LeakyService.csproj"),
    ];
}
