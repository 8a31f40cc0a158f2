namespace Storage.Http;

/// <summary>Sets where the service listens.</summary>
public sealed record StorageHttpOptions
{
    /// <value>The address. Default: loopback, port 8080; port 0 takes a free one. There is no access control: keep it on loopback, or behind a proxy that has.</value>
    public string Url { get; init; } = "http://127.0.0.1:8080";

    /// <value>How often the console gets a new state. Default one second.</value>
    public TimeSpan ConsoleInterval { get; init; } = TimeSpan.FromSeconds(1);
}
