using Microsoft.Extensions.Logging;

namespace PluginKit.Plugin.Logging;

/// <summary>One logger: a name in front of the shared writer.</summary>
internal sealed class HclogLogger(string name, HclogWriter writer, Func<IExternalScopeProvider> scopes) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => scopes().Push(state);

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            writer.Write(name, logLevel, eventId, formatter(state, exception), state, exception, scopes());
        }
    }
}
