namespace Storage.Host.Cli;

/// <summary>Names the exit codes of <c>storage</c>.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>The work was done and its result is bad: a key is not there, a write was lost.</summary>
    public const int Negative = 1;

    /// <summary>The work could not be done.</summary>
    public const int Failed = 2;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 3;

    /// <summary>Ctrl+C, as shells count it.</summary>
    public const int Interrupted = 130;
}
