namespace PluginKit.Host.Supervision;

/// <summary>A plugin under supervision.</summary>
/// <param name="client">The plugin.</param>
public sealed class SupervisedPlugin(PluginClient client) : ISupervised
{
    /// <summary>The plugin.</summary>
    public PluginClient Client { get; } = client;

    /// <inheritdoc/>
    public Task<string> Ended { get; } = DescribeAsync(client);

    /// <summary>Starts a plugin for a supervisor.</summary>
    /// <param name="options">Which one, and how.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidOperationException">It did not start; the message says why.</exception>
    public static async Task<SupervisedPlugin> StartAsync(PluginStartOptions options, CancellationToken cancellationToken)
    {
        var result = await PluginHost.StartAsync(options, cancellationToken);
        return result.IsReady ? new SupervisedPlugin(result.Client) : throw new InvalidOperationException(result.Failure.Message);
    }

    /// <inheritdoc/>
    public Task<bool> ProbeAsync(CancellationToken cancellationToken) => Client.CheckHealthAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Client.DisposeAsync();

    private static async Task<string> DescribeAsync(PluginClient client) => (await client.Exited).ToString();
}
