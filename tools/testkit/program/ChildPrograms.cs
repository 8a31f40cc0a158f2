using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

// Compiled into every test program.
internal static class ChildPrograms
{
    // The programs that tests start live for a second or two, like the tests themselves: what the runtime does to be fast later,
    // counting for the optimizer and translating again, would cost them a tenth of their time. It changes no behaviour.
    [ModuleInitializer]
    internal static void LeaveOutWhatPaysBackLater()
    {
        Environment.SetEnvironmentVariable("DOTNET_TieredPGO", "0");
        // Milliseconds, in hexadecimal.
        Environment.SetEnvironmentVariable("DOTNET_TC_CallCountingDelayMs", "3E8");
        // Each method translated at run time is otherwise mapped a second time to be written: a seventh of a short program's life.
        Environment.SetEnvironmentVariable("DOTNET_EnableWriteXorExecute", "0");
    }

    // A shell without job control starts what it puts into the background with Ctrl+C ignored, and children inherit that for good:
    // the tests that press Ctrl+C would wait for programs that never hear it. It comes before the runtime looks at its signals.
    [ModuleInitializer]
    internal static void HearCtrlCAgain()
    {
        const int interrupt = 2, quit = 3, byDefault = 0;
        if (OperatingSystem.IsWindows()) return;
        SetSignalHandler(interrupt, byDefault);
        SetSignalHandler(quit, byDefault);
    }

    [DllImport("libc", EntryPoint = "signal")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint SetSignalHandler(int signal, nint handler);
}
