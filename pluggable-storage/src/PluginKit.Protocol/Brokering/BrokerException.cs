namespace PluginKit.Protocol.Brokering;

/// <summary>Reports that a broker connection could not be made.</summary>
public sealed class BrokerException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">The cause.</param>
    public BrokerException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
