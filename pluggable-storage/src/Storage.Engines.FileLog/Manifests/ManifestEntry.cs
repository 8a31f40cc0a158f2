namespace Storage.Engines.FileLog.Manifests;

/// <summary>One segment of a store.</summary>
/// <param name="Id">The number in its file name.</param>
/// <param name="SealedLength">Its length when nothing more is written to it; null while it takes writes.</param>
internal readonly record struct ManifestEntry(int Id, long? SealedLength);
