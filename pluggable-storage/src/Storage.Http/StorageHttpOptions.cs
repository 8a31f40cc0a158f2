using ValidatorRs;

namespace Storage.Http;

/// <summary>Sets where the service listens.</summary>
public sealed record StorageHttpOptions
{
    /// <value>
    /// The address of the HTTP interface: an IP address or localhost, and a port; port 0 takes a free one. Default: loopback,
    /// port 8080. There is no access control: keep it on loopback, or behind a proxy that has.
    /// </value>
    [Rules("required,startswith=http://,url")]
    public string Url { get; init; } = "http://127.0.0.1:8080";

    /// <value>The address of the gRPC interface (HTTP/2 without TLS); null for none, the default.</value>
    [Rules("omitempty,startswith=http://,url")]
    public string? GrpcUrl { get; init; }

    /// <value>How often the console gets a new state; 10 ms to an hour. Default one second.</value>
    [Rules("min=10ms,max=1h")]
    public TimeSpan ConsoleInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Checks the options.</summary>
    /// <exception cref="ArgumentException">One is wrong; the message says which and why, in one line.</exception>
    public void Check()
    {
        var report = ReflectiveValidator.Default.Validate(this);
        if (!report.IsValid)
        {
            throw new ArgumentException(string.Join("; ", report.Violations.Select(v => $"{v.Path}: {v.Message}")));
        }

        ListenAddress.Of(Url);
        if (GrpcUrl is { } grpc)
        {
            ListenAddress.Of(grpc);
        }
    }
}
