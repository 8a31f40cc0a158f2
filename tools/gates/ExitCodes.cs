namespace Gates;

/// <summary>Lists what the process returns.</summary>
internal static class ExitCodes
{
    /// <summary>Every gate that ran passed.</summary>
    public const int Passed = 0;

    /// <summary>A gate failed.</summary>
    public const int Failed = 1;

    /// <summary>The command line or the checkout it names is wrong; no gate ran.</summary>
    public const int Usage = 3;

    /// <summary>No gate failed, but one could not tell: a bench on a noisy machine.</summary>
    public const int Inconclusive = 4;

    /// <summary>Ctrl+C: 128 + SIGINT, as shells count it.</summary>
    public const int Interrupted = 130;
}
