namespace Lab.Capstone.Parts.Generators;

/// <summary>Holds what one generator's code did beside the framework's.</summary>
internal sealed record Demonstration(IReadOnlyList<Check> Checks, IReadOnlyList<Figure> Figures, IReadOnlyList<string> Lines);
