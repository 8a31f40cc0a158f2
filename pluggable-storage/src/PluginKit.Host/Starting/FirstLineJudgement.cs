using PluginKit.Host.Launching;
using PluginKit.Host.Streams;
using PluginKit.Protocol.Handshake;
using PluginKit.Protocol.Logging;

namespace PluginKit.Host.Starting;

/// <summary>Says what the first line of a plugin means, and words the failure.</summary>
internal static class FirstLineJudgement
{
    public const string ExitedMessage = "plugin exited before we could connect: it wrote no handshake line";

    public static (HandshakeLine? Line, PluginStartFailure? Failure) Judge(FirstLine first, HandshakeExpectation expectation)
    {
        if (first.Text is null)
        {
            return (null, new(StartFailureReason.ExitedBeforeHandshake, ExitedMessage));
        }

        if (first.End == FirstLineEnd.TooLong)
        {
            return (null, new(
                StartFailureReason.NotAHandshake,
                $"Unrecognized remote plugin message: the first line is longer than {HandshakeLine.MaxLength} bytes, it starts with "
                + $"\"{first.Text[..Math.Min(first.Text.Length, 60)]}…\""));
        }

        var outcome = HandshakeParser.Parse(first.Text, expectation);
        if (first.End == FirstLineEnd.StreamEnded)
        {
            return (null, new(
                StartFailureReason.NotAHandshake,
                $"Unrecognized remote plugin message: standard output ended in the middle of the line \"{first.Text}\"; "
                + "the plugin must end the line with LF and keep running"));
        }

        return outcome.Line is { } line
            ? (line, null)
            : (null, new(
                outcome.Error == HandshakeError.Unrecognized ? StartFailureReason.NotAHandshake : StartFailureReason.BadHandshake,
                outcome.Message)
            {
                HandshakeError = outcome.Error,
            });
    }

    /// <summary>Adds to a message how the process ended and its last words.</summary>
    public static string Describe(string message, PluginExit? exit, IReadOnlyList<string> stderr)
    {
        var ended = exit is { } known ? $" ({known})" : "";
        var last = stderr.LastOrDefault(line => line.Trim().Length > 0);
        // Of a structured line people want the message; one that was cut is shown as it is.
        var text = last?.StartsWith('{') == true && new PluginLogReader().Read(last) is { Message.Length: > 0 } entry ? entry.Message : last?.Trim();
        return message + ended + (text is null ? "" : $"; the last line on its standard error: {text}");
    }
}
