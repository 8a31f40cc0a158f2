namespace Storage.Contracts;

/// <summary>Reports that a storage operation failed, and which kind of failure it was.</summary>
public sealed class StorageException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="error">The kind of failure.</param>
    /// <param name="message">What happened, to which key or file, and what to do.</param>
    /// <param name="innerException">The cause, when there is one.</param>
    public StorageException(StorageError error, string message, Exception? innerException = null)
        : base(message, innerException) => Error = error;

    /// <summary>The kind of failure.</summary>
    public StorageError Error { get; }
}
