namespace Storage.Engines.FileLog.Segments;

/// <summary>What a scan found at a place of a segment.</summary>
internal enum ScanFinding
{
    /// <summary>A record whose key and value can be read.</summary>
    Record,

    /// <summary>A record whose key is known but whose value is damaged or cut off.</summary>
    DamagedValue,

    /// <summary>A record of which only the fingerprint of the key is known.</summary>
    DamagedKey,

    /// <summary>Bytes that belong to no record; records may have been lost there.</summary>
    Gap,
}
