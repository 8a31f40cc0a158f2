namespace Storage.Contracts;

/// <summary>Names what a host and a storage plugin must agree on before they can talk.</summary>
public static class StorageProtocol
{
    /// <summary>The environment variable by which a storage plugin knows its host.</summary>
    public const string CookieKey = "STORAGE_PLUGIN";

    /// <summary>The value of that variable.</summary>
    public const string CookieValue = "storage.v1";

    /// <summary>The service <c>storage.v1.Storage</c>.</summary>
    public const int Version1 = 1;

    /// <summary>
    /// Version 1 and beside it <c>storage.v2.StorageScan</c>, whose <c>Stat</c> says which of <c>StorageSnapshot</c> and
    /// <c>StorageBulk</c> the backend serves.
    /// </summary>
    public const int Version2 = 2;
}
