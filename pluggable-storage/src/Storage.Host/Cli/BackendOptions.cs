using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using Storage.Host.Backends;
using Storage.Host.Routing;

namespace Storage.Host.Cli;

/// <summary>The options that say which backend a command works on.</summary>
internal sealed class BackendOptions
{
    private readonly Option<string> _backend = new("--backend")
    {
        Description = "The backend's name, see storage backends",
        DefaultValueFactory = _ => BackendCatalog.FileSystem,
    };

    private readonly Option<string> _data = new("--data")
    {
        Description = "The folder of a backend with files",
        DefaultValueFactory = _ => "data",
    };

    private readonly Option<string?> _plugin = new("--plugin") { Description = "The plugin's executable, instead of the one beside this program" };

    public void AddTo(Command command)
    {
        command.Add(_backend);
        command.Add(_data);
        command.Add(_plugin);
    }

    /// <summary>Starts the backend these options name.</summary>
    public async Task<StorageRouter> StartAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var spec = new BackendCatalog().Find(parsed.GetValue(_backend)!, parsed.GetValue(_data), parsed.GetValue(_plugin));
        var launcher = new PluginBackendLauncher(NullLogger.Instance, TimeProvider.System);
        var router = new StorageRouter(launcher, new RouterOptions(), NullLogger.Instance, TimeProvider.System);
        try
        {
            await router.StartAsync(spec, cancellationToken);
            return router;
        }
        catch
        {
            await router.DisposeAsync();
            throw;
        }
    }
}
