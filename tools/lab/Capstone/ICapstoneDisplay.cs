namespace Lab.Capstone;

/// <summary>Shows a run while it goes.</summary>
internal interface ICapstoneDisplay
{
    /// <summary>Tells that a part begins.</summary>
    void PartStarted(ICapstonePart part);

    /// <summary>Gives the sink for a part's progress.</summary>
    IProgress<PartProgress> ProgressOf(ICapstonePart part);

    /// <summary>Tells that a part has ended.</summary>
    void PartFinished(ICapstonePart part, PartResult result);
}
