namespace Lab;

/// <summary>Names the exit codes of the <c>lab</c> program.</summary>
internal static class ExitCodes
{
    /// <summary>All that was asked for worked.</summary>
    public const int Success = 0;

    /// <summary>A part of the run failed; the scorecard says which and how to mend it.</summary>
    public const int PartFailed = 1;

    /// <summary>Something the run needs is missing: the repository, a file, the right to write one.</summary>
    public const int Unusable = 2;

    /// <summary>The command line could not be understood.</summary>
    public const int Usage = 3;

    /// <summary>Ctrl+C.</summary>
    public const int Cancelled = 4;
}
