namespace Noctx.Cli;

/// <summary>Says that the command line asks for something that makes no sense.</summary>
public sealed class UsageException : Exception
{
    /// <summary>Makes one without a message.</summary>
    public UsageException()
    {
    }

    /// <summary>Makes one that tells the user what to do.</summary>
    public UsageException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a cause.</summary>
    public UsageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
