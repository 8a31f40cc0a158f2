namespace PluginKit.Protocol.Handshake;

/// <summary>The result of reading a handshake line: the line, or what is wrong with it.</summary>
public sealed record HandshakeOutcome
{
    private HandshakeOutcome(HandshakeLine? line, HandshakeError? error, string message) =>
        (Line, Error, Message) = (line, error, message);

    /// <summary>The line, when it is good.</summary>
    public HandshakeLine? Line { get; }

    /// <summary>What is wrong, when it is not.</summary>
    public HandshakeError? Error { get; }

    /// <summary>Says which field is wrong, what it held and what was expected; empty for a good line.</summary>
    public string Message { get; }

    internal static HandshakeOutcome Good(HandshakeLine line) => new(line, null, "");

    internal static HandshakeOutcome Bad(HandshakeError error, string message) => new(null, error, message);
}
