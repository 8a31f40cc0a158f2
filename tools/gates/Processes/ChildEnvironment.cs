namespace Gates.Processes;

/// <summary>Sets the environment of every program a gate starts, so that the same gate reads the same text everywhere.</summary>
internal static class ChildEnvironment
{
    /// <summary>Adjusts a copy of this process's environment.</summary>
    public static void Apply(IDictionary<string, string?> environment)
    {
        // Messages are parsed: they must not be translated, decorated or announced.
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_NOLOGO"] = "1";
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        environment["MSBUILDTERMINALLOGGER"] = "off";
        environment["NO_COLOR"] = "1";
        environment["LC_ALL"] = "C.UTF-8";

        // A gate leaves no process behind; MSBuild's worker nodes would wait for the next build.
        environment["MSBUILDDISABLENODEREUSE"] = "1";

        // `dotnet run` and `dotnet test` tell their children which MSBuild they use; a child that
        // works in another checkout has to find its own.
        foreach (var name in environment.Keys.Where(k => k.StartsWith("MSBuild", StringComparison.Ordinal)).ToArray())
        {
            environment.Remove(name);
        }
    }
}
