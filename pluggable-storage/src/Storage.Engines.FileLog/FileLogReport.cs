namespace Storage.Engines.FileLog;

/// <summary>What a verification of a store found.</summary>
/// <param name="Segments">Segment files of the manifest.</param>
/// <param name="Records">Records read, also those that later ones replace.</param>
/// <param name="Keys">Keys that are there.</param>
/// <param name="Damages">How many findings are damage.</param>
/// <param name="Findings">One line each: damage, and what an open would drop because no one was told of it.</param>
public sealed record FileLogReport(int Segments, long Records, int Keys, int Damages, IReadOnlyList<string> Findings)
{
    /// <value>True when nothing is damaged.</value>
    public bool IsSound => Damages == 0;
}
