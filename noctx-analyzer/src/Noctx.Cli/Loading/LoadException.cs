namespace Noctx.Cli.Loading;

/// <summary>Says that something could not be loaded at all.</summary>
public sealed class LoadException : Exception
{
    /// <summary>Makes one without a message.</summary>
    public LoadException()
    {
    }

    /// <summary>Makes one that tells the user what to do.</summary>
    public LoadException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a cause.</summary>
    public LoadException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
