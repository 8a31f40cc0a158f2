namespace Storage.Engines.Redis;

/// <summary>Says where a Redis store is and how sure a write must be.</summary>
public sealed record RedisStoreOptions
{
    /// <value>The servers and settings in the notation of StackExchange.Redis: <c>host:port,host:port,password=...</c>.</value>
    public required string Configuration { get; init; }

    /// <value>What stands before every key, so that other data of the server stay apart. Default <c>storage/</c>.</value>
    public string Prefix { get; init; } = "storage/";

    /// <value>
    /// How many replicas must have a write before it is acknowledged; 0, the default, waits for none. Replication of Redis
    /// is asynchronous: without this a fail-over can lose writes that were acknowledged.
    /// </value>
    public int Replicas { get; init; }

    /// <value>How often the map of a cluster is read again; whole seconds. Default 2 s: calls fail that long after a fail-over at most.</value>
    public TimeSpan MapCheck { get; init; } = TimeSpan.FromSeconds(2);

    /// <value>How long a call may take. Default 30 seconds: values go up to 64 MiB.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);
}
