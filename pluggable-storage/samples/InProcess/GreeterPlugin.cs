namespace InProcess;

/// <summary>The plugin. It is in this assembly so that the sample is one file; the host loads the file a second time.</summary>
public sealed class GreeterPlugin : IGreeter
{
    /// <inheritdoc/>
    public string Greet(string name)
    {
        // An event of the host's process, which knows the plugin from now on.
        AppDomain.CurrentDomain.ProcessExit += OnExit;
        return $"Hello, {name}!";
    }

    /// <summary>Does its work on a thread of its own, and makes a mistake there.</summary>
    public static void WorkInBackground() =>
        new Thread(() => throw new InvalidOperationException("a bug of the plugin's")).Start();

    private void OnExit(object? sender, EventArgs e)
    {
    }
}
