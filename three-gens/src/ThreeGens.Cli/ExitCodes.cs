namespace ThreeGens.Cli;

/// <summary>Holds the exit codes of <c>gens</c>.</summary>
internal static class ExitCodes
{
    /// <summary>Everything is fresh, or was generated.</summary>
    public const int Fresh = 0;

    /// <summary>Some generated file is missing, changed or left over.</summary>
    public const int Stale = 1;

    /// <summary>A project could not be loaded or generated.</summary>
    public const int CouldNotLoad = 2;

    /// <summary>The command line makes no sense.</summary>
    public const int Usage = 3;

    /// <summary>Ctrl+C.</summary>
    public const int Cancelled = 130;
}
