namespace PluginKit.Plugin;

/// <summary>Names the exit codes of a plugin process.</summary>
public static class PluginExitCodes
{
    /// <summary>The host asked for the end.</summary>
    public const int Success = 0;

    /// <summary>The program was started by a person, is set up wrongly, or could not listen.</summary>
    public const int StartFailed = 1;
}
