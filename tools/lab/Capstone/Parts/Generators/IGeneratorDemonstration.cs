namespace Lab.Capstone.Parts.Generators;

/// <summary>Puts code that one generator wrote for this program beside what the framework does.</summary>
internal interface IGeneratorDemonstration
{
    /// <summary>Runs the comparison.</summary>
    Demonstration Run(CancellationToken cancellationToken);
}
