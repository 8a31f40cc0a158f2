namespace PluginKit.Host.Launching;

/// <summary>Reports that the system refused to start a process.</summary>
public sealed class PluginLaunchException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What the system said.</param>
    /// <param name="innerException">The cause.</param>
    public PluginLaunchException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
