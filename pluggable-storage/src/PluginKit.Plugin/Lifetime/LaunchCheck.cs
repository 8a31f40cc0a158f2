namespace PluginKit.Plugin.Lifetime;

/// <summary>Says why this process must not serve.</summary>
internal static class LaunchCheck
{
    public static string? Explain(PluginServerOptions options, PluginEnvironment environment)
    {
        if (!options.Cookie.IsValid)
        {
            return "Misconfigured ServeConfig given to serve this plugin: no magic cookie key or value was set. "
                + "Please notify the plugin author and report this as a bug.";
        }

        if (options.Versions.Count == 0)
        {
            return "Misconfigured ServeConfig given to serve this plugin: it has no application version. "
                + "Please notify the plugin author and report this as a bug.";
        }

        return environment.Holds(options.Cookie)
            ? null
            : "This binary is a plugin. These are not meant to be executed directly.\n"
                + "Please execute the program that consumes these plugins, which will\n"
                + "load any plugins automatically";
    }
}
