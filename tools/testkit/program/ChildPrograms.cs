using System.Runtime.CompilerServices;

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
    }
}
