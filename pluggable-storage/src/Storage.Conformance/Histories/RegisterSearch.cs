namespace Storage.Conformance.Histories;

/// <summary>Searches an order of the operations on one key that explains every answer.</summary>
/// <remarks>
/// Wing and Gong (1993) with Lowe's memory (2017), and three reductions that leave the answer as it is but keep the
/// search from growing with the number of unknown outcomes. (1) An operation that fits and changes nothing is taken at
/// once. (2) An operation of unknown outcome matters only when a known one sees its effect, so it is placed right before
/// that one or not at all. (3) Unknown deletes can stand for each other, and so can unknown puts whose value no one
/// read; a put whose value was read must be seen by that read first.
/// </remarks>
internal sealed class RegisterSearch
{
    private readonly Operation[] _operations;
    private readonly EventList _events;
    private readonly UnknownOutcomes _unknown;
    private readonly HashSet<(OperationSet Taken, ValueDigest? Value)> _seen = [];
    private readonly Stack<Step> _path = [];
    private OperationSet _taken;
    private int _deepest = -1;
    private int _blocking;

    internal RegisterSearch(Operation[] operations)
    {
        _operations = operations;
        _events = new EventList(operations);
        _unknown = new UnknownOutcomes(operations);
    }

    /// <value>The operation at which the longest attempt got stuck.</value>
    internal Operation Blocking => _operations[_blocking];

    /// <summary>Gives the last operations that returned before the one that cannot be explained.</summary>
    internal IEnumerable<Operation> Context(int count) =>
        _operations.Where(o => o.Return < Blocking.Return && o != Blocking).OrderBy(o => o.Return).TakeLast(count);

    internal bool Run()
    {
        ValueDigest? value = null;
        var node = _events.First;
        while (_events.OpenReturns > 0)
        {
            if (node == _events.First && TakeWhatChangesNothing(value))
            {
                node = _events.First;
                continue;
            }

            if (node is { IsReturn: false })
            {
                node = TryTake(node, ref value) ? _events.First : node.Next;
                continue;
            }

            // A return was met whose call is not in the order yet: the attempt is stuck.
            NoteBlocking(node!.Index);
            if (!TryGoBack(out node, ref value))
            {
                return false;
            }
        }

        return true;
    }

    private bool TakeWhatChangesNothing(ValueDigest? value)
    {
        for (var node = _events.First; node is { IsReturn: false }; node = node.Next)
        {
            if (ChangesNothing(_operations[node.Index], value))
            {
                _taken = _taken.With(node.Index);
                _path.Push(new Step(node, value, UnknownOutcomes.None, IsForced: true));
                _events.Lift(node);
                return true;
            }
        }

        return false;
    }

    private static bool ChangesNothing(Operation operation, ValueDigest? value) => operation.Kind switch
    {
        OperationKind.Get => operation.Value == value,
        OperationKind.Delete => value is null && !operation.Existed,
        _ => false,
    };

    private bool TryTake(EventNode node, ref ValueDigest? value)
    {
        var operation = _operations[node.Index];
        var helper = UnknownOutcomes.None;
        if (!Fits(operation, value))
        {
            helper = _unknown.Find(operation, _events.FirstReturnTime);
            if (helper == UnknownOutcomes.None)
            {
                return false;
            }
        }

        var after = operation.Kind == OperationKind.Delete ? null : operation.Value;
        var taken = _taken.With(node.Index);
        if (helper != UnknownOutcomes.None)
        {
            taken = taken.With(helper);
        }

        if (!_seen.Add((taken, after)))
        {
            return false;
        }

        _path.Push(new Step(node, value, helper, IsForced: false));
        _unknown.Take(helper);
        (_taken, value) = (taken, after);
        _events.Lift(node);
        return true;
    }

    private static bool Fits(Operation operation, ValueDigest? value) => operation.Kind switch
    {
        OperationKind.Get => operation.Value == value,
        OperationKind.Put => true,
        _ => operation.Existed == value.HasValue,
    };

    // A forced step has no alternative: what follows it would follow it elsewhere too.
    private bool TryGoBack(out EventNode? next, ref ValueDigest? value)
    {
        while (_path.TryPop(out var step))
        {
            _taken = _taken.With(step.Node.Index);
            if (step.Helper != UnknownOutcomes.None)
            {
                _taken = _taken.With(step.Helper);
                _unknown.GiveBack(step.Helper);
            }

            value = step.Before;
            _events.Unlift(step.Node);
            if (!step.IsForced)
            {
                next = step.Node.Next;
                return true;
            }
        }

        next = null;
        return false;
    }

    private void NoteBlocking(int index)
    {
        if (_path.Count > _deepest)
        {
            _deepest = _path.Count;
            _blocking = index;
        }
    }

    /// <param name="Node">The call that was put into the order.</param>
    /// <param name="Before">The value before it, and before its helper.</param>
    /// <param name="Helper">The operation of unknown outcome that was put in front of it.</param>
    /// <param name="IsForced">Whether there was no choice.</param>
    private readonly record struct Step(EventNode Node, ValueDigest? Before, int Helper, bool IsForced);
}
