namespace Storage.Conformance.Histories;

/// <summary>Searches an order of the operations on one key that explains every answer.</summary>
internal sealed class RegisterSearch
{
    private readonly Operation[] _operations;
    private readonly Node _head = new(-1, false);
    private readonly ulong[] _taken;
    private readonly HashSet<State> _seen = [];
    private readonly Stack<(Node Call, ValueDigest? Before)> _path = [];
    private int _openReturns;
    private int _deepest = -1;
    private int _blocking;

    internal RegisterSearch(Operation[] operations)
    {
        _operations = operations;
        _taken = new ulong[(operations.Length + 63) / 64];
        Link();
    }

    /// <value>The operation at which the longest attempt got stuck.</value>
    internal Operation Blocking => _operations[_blocking];

    /// <summary>Gives the last operations that returned before the one that cannot be explained.</summary>
    internal IEnumerable<Operation> Context(int count) =>
        _operations.Where(o => o.Return < Blocking.Return && o != Blocking).OrderBy(o => o.Return).TakeLast(count);

    internal bool Run()
    {
        ValueDigest? value = null;
        var node = _head.Next;
        while (_openReturns > 0)
        {
            if (node is { IsReturn: false })
            {
                if (TryApply(_operations[node.Index], value, out var after) && Visit(node.Index, after))
                {
                    _path.Push((node, value));
                    value = after;
                    Lift(node);
                    node = _head.Next;
                }
                else
                {
                    node = node.Next;
                }

                continue;
            }

            // A return was met whose call is not in the order yet: the attempt is stuck.
            NoteBlocking(node!.Index);
            if (!_path.TryPop(out var last))
            {
                return false;
            }

            Flip(last.Call.Index);
            value = last.Before;
            Unlift(last.Call);
            node = last.Call.Next;
        }

        return true;
    }

    private static bool TryApply(Operation operation, ValueDigest? value, out ValueDigest? after)
    {
        after = operation.Kind switch
        {
            OperationKind.Get => value,
            OperationKind.Put => operation.Value,
            _ => null,
        };
        return operation.Kind switch
        {
            OperationKind.Get => operation.Value == value,
            OperationKind.Put => true,
            _ => operation.Return is null || operation.Existed == value.HasValue,
        };
    }

    private bool Visit(int index, ValueDigest? after)
    {
        Flip(index);
        if (_seen.Add(new State([.. _taken], after)))
        {
            return true;
        }

        Flip(index);
        return false;
    }

    private void Flip(int index) => _taken[index / 64] ^= 1UL << (index % 64);

    private void NoteBlocking(int index)
    {
        if (_path.Count > _deepest)
        {
            _deepest = _path.Count;
            _blocking = index;
        }
    }

    private void Link()
    {
        var events = new List<(long Time, Node Node)>();
        for (var i = 0; i < _operations.Length; i++)
        {
            var call = new Node(i, false);
            events.Add((_operations[i].Call, call));
            if (_operations[i].Return is { } time)
            {
                call.Return = new Node(i, true);
                events.Add((time, call.Return));
                _openReturns++;
            }
        }

        var last = _head;
        foreach (var (_, node) in events.OrderBy(e => e.Time))
        {
            last.Next = node;
            node.Previous = last;
            last = node;
        }
    }

    private void Lift(Node call)
    {
        Unlink(call);
        if (call.Return is not null)
        {
            Unlink(call.Return);
            _openReturns--;
        }
    }

    private void Unlift(Node call)
    {
        if (call.Return is not null)
        {
            Relink(call.Return);
            _openReturns++;
        }

        Relink(call);
    }

    private static void Unlink(Node node)
    {
        node.Previous!.Next = node.Next;
        if (node.Next is not null)
        {
            node.Next.Previous = node.Previous;
        }
    }

    private static void Relink(Node node)
    {
        node.Previous!.Next = node;
        if (node.Next is not null)
        {
            node.Next.Previous = node;
        }
    }

    private sealed class Node(int index, bool isReturn)
    {
        internal int Index { get; } = index;

        internal bool IsReturn { get; } = isReturn;

        internal Node? Return { get; set; }

        internal Node? Previous { get; set; }

        internal Node? Next { get; set; }
    }

    /// <summary>Which operations are in the order, and the value they leave: what follows depends on nothing else.</summary>
    private readonly struct State : IEquatable<State>
    {
        private readonly ulong[] _bits;
        private readonly ValueDigest? _value;
        private readonly int _hash;

        internal State(ulong[] taken, ValueDigest? value)
        {
            _bits = taken;
            _value = value;
            var hash = default(HashCode);
            foreach (var word in taken)
            {
                hash.Add(word);
            }

            hash.Add(value);
            _hash = hash.ToHashCode();
        }

        public bool Equals(State other) => _value == other._value && _bits.AsSpan().SequenceEqual(other._bits);

        public override bool Equals(object? obj) => obj is State other && Equals(other);

        public override int GetHashCode() => _hash;
    }
}
