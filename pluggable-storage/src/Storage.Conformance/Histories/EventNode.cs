namespace Storage.Conformance.Histories;

/// <summary>A call or a return in the list of what happened.</summary>
internal sealed class EventNode(int index, bool isReturn, long time)
{
    internal int Index { get; } = index;

    internal bool IsReturn { get; } = isReturn;

    internal long Time { get; } = time;

    internal EventNode? Return { get; set; }

    internal EventNode? Previous { get; set; }

    internal EventNode? Next { get; set; }
}
