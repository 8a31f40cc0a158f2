namespace Noctx.Cli;

/// <summary>Names the exit codes of the program; the only place where they are written.</summary>
public static class ExitCodes
{
    /// <summary>Nothing was found.</summary>
    public const int Clean = 0;

    /// <summary>Something was found.</summary>
    public const int Findings = 1;

    /// <summary>A project could not be loaded, compiled or reported on.</summary>
    public const int CouldNotLoad = 2;

    /// <summary>The command line makes no sense.</summary>
    public const int Usage = 3;

    /// <summary>The run was cancelled.</summary>
    public const int Cancelled = 4;
}
