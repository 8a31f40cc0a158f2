using System.Globalization;
using Microsoft.Extensions.Logging;
using Storage.Host.Routing;

namespace Storage.Host.Serving;

/// <summary>Writes the log of the service and its plugins as lines, and keeps the last of them for the console.</summary>
/// <param name="output">Where the lines go.</param>
/// <param name="time">The clock.</param>
internal sealed class ServiceLog(TextWriter output, TimeProvider time) : ILogger, IDisposable
{
    private const int KeptLines = 40;
    private const int LongestLine = 500;
    private readonly RecentList<string> _lines = new(KeptLines);
    private readonly object _lock = new();
    private bool _disposed;

    /// <summary>The last lines, the oldest first.</summary>
    public IReadOnlyList<string> Lines => _lines.ToList();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
        {
            return;
        }

        var text = formatter(state, exception) + (exception is null ? "" : ": " + exception.Message);
        var now = time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var line = $"{now} {Word(logLevel)} {Clean(text)}";
        _lines.Add(line);
        lock (_lock)
        {
            if (!_disposed)
            {
                output.WriteLine(line);
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
        }
    }

    private static string Word(LogLevel level) => level switch
    {
        LogLevel.Information => "info ",
        LogLevel.Warning => "warn ",
        _ => "error",
    };

    // What a plugin logs must not draw on the operator's terminal.
    private static string Clean(string text) =>
        string.Concat((text.Length > LongestLine ? text[..LongestLine] + "..." : text).Select(c => char.IsControl(c) ? ' ' : c));
}
