namespace Lab.Capstone;

/// <summary>Runs one piece on real input and reports what it measured.</summary>
public interface ICapstonePart
{
    /// <value>The piece's folder name, used by <c>--only</c>.</value>
    string Name { get; }

    /// <value>What the part does, in a few words.</value>
    string Title { get; }

    /// <summary>Does the work.</summary>
    /// <param name="context">Where the repository is and how much to do.</param>
    /// <param name="progress">Receives a short line whenever the work moves on, with the share done from 0 to 1.</param>
    /// <param name="cancellationToken">Stops the work and everything it started.</param>
    Task<PartResult> RunAsync(CapstoneContext context, IProgress<PartProgress> progress, CancellationToken cancellationToken);
}
