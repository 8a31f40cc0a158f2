namespace Storage.Conformance.Histories;

/// <summary>The calls and returns of known outcome in the order of time, without those that are already in the order searched.</summary>
internal sealed class EventList
{
    private readonly EventNode _head = new(-1, false, long.MinValue);

    internal EventList(Operation[] operations)
    {
        var events = new List<EventNode>();
        for (var i = 0; i < operations.Length; i++)
        {
            if (operations[i].Return is { } time)
            {
                var call = new EventNode(i, false, operations[i].Call) { Return = new EventNode(i, true, time) };
                events.Add(call);
                events.Add(call.Return);
                OpenReturns++;
            }
        }

        var last = _head;
        foreach (var node in events.OrderBy(e => e.Time))
        {
            last.Next = node;
            node.Previous = last;
            last = node;
        }
    }

    internal EventNode? First => _head.Next;

    /// <value>How many operations are not in the order yet.</value>
    internal int OpenReturns { get; private set; }

    /// <value>The time before which the next operation of the order must take effect.</value>
    internal long FirstReturnTime
    {
        get
        {
            var node = First;
            while (node is { IsReturn: false })
            {
                node = node.Next;
            }

            return node?.Time ?? long.MaxValue;
        }
    }

    internal void Lift(EventNode call)
    {
        Unlink(call);
        Unlink(call.Return!);
        OpenReturns--;
    }

    internal void Unlift(EventNode call)
    {
        Relink(call.Return!);
        Relink(call);
        OpenReturns++;
    }

    private static void Unlink(EventNode node)
    {
        node.Previous!.Next = node.Next;
        if (node.Next is not null)
        {
            node.Next.Previous = node.Previous;
        }
    }

    private static void Relink(EventNode node)
    {
        node.Previous!.Next = node;
        if (node.Next is not null)
        {
            node.Next.Previous = node;
        }
    }
}
