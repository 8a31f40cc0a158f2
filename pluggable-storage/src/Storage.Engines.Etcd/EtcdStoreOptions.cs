namespace Storage.Engines.Etcd;

/// <summary>Says where an etcd cluster is.</summary>
public sealed record EtcdStoreOptions
{
    /// <value>The client addresses of the members, <c>http://host:2379</c>; the next is tried when one refuses.</value>
    public required IReadOnlyList<Uri> Members { get; init; }

    /// <value>What stands before every key; not empty, since etcd knows no empty key. Default <c>storage/</c>.</value>
    public string Prefix { get; init; } = "storage/";

    /// <value>How long a call may take. Default 10 seconds: an election of a new leader takes one or two.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);
}
