namespace PluginKit.Host.Launching;

/// <summary>How a plugin's process ended.</summary>
/// <param name="ExitCode">The exit code, when it ended by itself.</param>
/// <param name="Signal">The number of the signal, when one ended it.</param>
public readonly record struct PluginExit(int? ExitCode, int? Signal)
{
    // The C library's shells and .NET alike report death by signal n as 128 + n.
    private const int SignalBase = 128;
    private const int LastSignal = 64;

    /// <summary>Reads the exit code .NET gives.</summary>
    /// <param name="code">The code; 129 to 192 stand for signals.</param>
    public static PluginExit FromCode(int code) =>
        code is > SignalBase and <= SignalBase + LastSignal ? new PluginExit(null, code - SignalBase) : new PluginExit(code, null);

    /// <inheritdoc/>
    public override string ToString() => Signal switch
    {
        null when ExitCode is null => "unknown exit code",
        null => $"exit code {ExitCode}",
        6 => "signal 6 (SIGABRT)",
        9 => "signal 9 (SIGKILL)",
        11 => "signal 11 (SIGSEGV)",
        15 => "signal 15 (SIGTERM)",
        { } signal => $"signal {signal}",
    };
}
