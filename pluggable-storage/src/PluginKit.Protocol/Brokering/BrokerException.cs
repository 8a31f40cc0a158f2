namespace PluginKit.Protocol.Brokering;

/// <summary>Reports that a broker connection could not be made.</summary>
/// <remarks>An I/O error, so that a gRPC call over the connection fails with Unavailable.</remarks>
public sealed class BrokerException : IOException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">The cause.</param>
    public BrokerException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
