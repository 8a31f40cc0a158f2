using Storage.Engines.FileLog.Index;
using Storage.Engines.FileLog.Segments;

namespace Storage.Engines.FileLog.Opening;

/// <summary>What opening a store gives.</summary>
/// <param name="Ledger">The segments, with a fresh one that takes writes if the disk has room for it.</param>
/// <param name="Keys">The newest record of each key.</param>
/// <param name="NextSequence">The number of the next write.</param>
/// <param name="Warnings">What was found and put right or is lost, one line each.</param>
internal sealed record OpenedLog(SegmentLedger Ledger, KeyDirectory Keys, ulong NextSequence, IReadOnlyList<string> Warnings);
