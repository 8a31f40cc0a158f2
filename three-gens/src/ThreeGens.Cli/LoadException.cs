namespace ThreeGens.Cli;

/// <summary>Says in one line why a project could not be loaded or generated.</summary>
public sealed class LoadException : Exception
{
    /// <summary>Makes an exception without a message.</summary>
    public LoadException()
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened, to which file, and what to do.</param>
    public LoadException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a cause.</summary>
    /// <param name="message">What happened, to which file, and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public LoadException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
