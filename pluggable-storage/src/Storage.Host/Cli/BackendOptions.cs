using System.CommandLine;
using Microsoft.Extensions.Logging;
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

    private readonly Option<string?> _data = new("--data")
    {
        Description = "The folder of a backend with files",
        DefaultValueFactory = _ => "data",
    };

    private readonly Option<string?> _plugin = new("--plugin") { Description = "The plugin's executable, instead of the one beside this program" };

    private readonly SettingsOption _settings = new();

    public void AddTo(Command command)
    {
        _data.AddFolderCheck();
        command.Add(_backend);
        command.Add(_data);
        command.Add(_plugin);
        command.Add(_settings.Option);
    }

    /// <summary>Says whether any of them was given.</summary>
    public bool IsGiven(ParseResult parsed) => new Option[] { _backend, _data, _plugin, _settings.Option }
        .Any(o => parsed.GetResult(o) is { Implicit: false });

    /// <summary>Finds the backend these options name.</summary>
    public BackendSpec Find(ParseResult parsed) => new BackendCatalog().Find(
        parsed.GetValue(_backend)!,
        parsed.GetValue(_data),
        parsed.GetValue(_plugin),
        _settings.Of(parsed));

    /// <summary>Starts it.</summary>
    public async Task<StorageRouter> StartAsync(ParseResult parsed, ILogger logger, CancellationToken cancellationToken)
    {
        var router = new StorageRouter(
            new PluginBackendLauncher(logger, TimeProvider.System), new RouterOptions(), logger, TimeProvider.System);
        try
        {
            await router.StartAsync(Find(parsed), cancellationToken);
            return router;
        }
        catch
        {
            await router.DisposeAsync();
            throw;
        }
    }

    /// <summary>Finds the backend a running service is to go to: with the options of the order, else with these if it is the same, else with their folder.</summary>
    public Func<string, IReadOnlyDictionary<string, string>, BackendSpec> Others(ParseResult parsed)
    {
        var (own, data) = (Find(parsed), parsed.GetValue(_data));
        return (name, options) => name == own.Name && options.Count == 0 ? own : new BackendCatalog().Find(name, data, options: options);
    }
}
