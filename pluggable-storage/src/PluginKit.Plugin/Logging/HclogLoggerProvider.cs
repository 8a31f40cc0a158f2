using Microsoft.Extensions.Logging;

namespace PluginKit.Plugin.Logging;

/// <summary>Writes log lines as hclog JSON to the real standard error, where the host reads them.</summary>
internal sealed class HclogLoggerProvider : ILoggerProvider, ISupportExternalScope
{
    private readonly HclogWriter _writer;
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public HclogLoggerProvider(TimeProvider time) => _writer = new HclogWriter(Console.OpenStandardError(), time);

    public ILogger CreateLogger(string categoryName) => new HclogLogger(categoryName, _writer, () => _scopes);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }
}
