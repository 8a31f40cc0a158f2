namespace Lab.Capstone;

/// <summary>Says how far a part is.</summary>
/// <param name="Share">Share of the work done, 0 to 1.</param>
/// <param name="Text">What is being done now.</param>
public readonly record struct PartProgress(double Share, string Text);
