using Storage.Engines.FileLog.Records;

namespace Storage.Engines.FileLog.Commit;

/// <summary>A write that waits for its sync. The result says whether the key was there before.</summary>
internal sealed class PendingWrite(RecordKind kind, string key, int keyLength, ReadOnlyMemory<byte> value)
    : TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    private const int Waiting = 0;
    private const int Taken = 1;
    private const int Withdrawn = 2;
    private int _state;

    internal RecordKind Kind { get; } = kind;

    internal string Key { get; } = key;

    internal int KeyLength { get; } = keyLength;

    internal ReadOnlyMemory<byte> Value { get; } = value;

    /// <summary>Claims the write for a batch; false when its caller withdrew it.</summary>
    internal bool TryTake() => Interlocked.CompareExchange(ref _state, Taken, Waiting) == Waiting;

    /// <summary>Withdraws the write as long as no batch has it: it then certainly does not happen.</summary>
    internal void Withdraw(CancellationToken cancellationToken)
    {
        if (Interlocked.CompareExchange(ref _state, Withdrawn, Waiting) == Waiting)
        {
            TrySetCanceled(cancellationToken);
        }
    }
}
