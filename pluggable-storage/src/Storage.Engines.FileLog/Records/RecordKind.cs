namespace Storage.Engines.FileLog.Records;

/// <summary>What a record says of its key.</summary>
internal enum RecordKind : byte
{
    Put = 1,
    Delete = 2,
}
