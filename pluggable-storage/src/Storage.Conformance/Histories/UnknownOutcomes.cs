namespace Storage.Conformance.Histories;

/// <summary>The operations of which no one knows whether they took effect, by what they can explain.</summary>
internal sealed class UnknownOutcomes
{
    internal const int None = -1;

    private readonly Operation[] _operations;
    private readonly Dictionary<ValueDigest, int> _readPuts = [];
    private readonly HashSet<int> _takenReadPuts = [];
    private readonly List<int> _unreadPuts = [];
    private readonly List<int> _deletes = [];
    private int _unreadPutsTaken;
    private int _deletesTaken;

    /// <summary>Sorts them out of a history that is in the order of calls.</summary>
    internal UnknownOutcomes(Operation[] operations)
    {
        _operations = operations;
        var read = operations.Where(o => o is { Kind: OperationKind.Get, Value: not null }).Select(o => o.Value!.Value).ToHashSet();
        for (var i = 0; i < operations.Length; i++)
        {
            switch (operations[i])
            {
                case { Return: not null } or { Kind: OperationKind.Get }:
                    break;
                case { Kind: OperationKind.Delete }:
                    _deletes.Add(i);
                    break;
                case { Value: { } value } when read.Contains(value):
                    _readPuts[value] = i;
                    break;
                default:
                    _unreadPuts.Add(i);
                    break;
            }
        }
    }

    /// <summary>Finds the one that, placed right before an operation that does not fit, makes it fit.</summary>
    /// <param name="operation">A get or delete of known outcome.</param>
    /// <param name="before">The time before which it must have been called.</param>
    /// <returns>Its index, or <see cref="None"/>.</returns>
    internal int Find(Operation operation, long before)
    {
        var found = operation switch
        {
            { Kind: OperationKind.Get, Value: { } value } => _readPuts.TryGetValue(value, out var put) && !_takenReadPuts.Contains(put) ? put : None,
            { Kind: OperationKind.Delete, Existed: true } => Next(_unreadPuts, _unreadPutsTaken),
            _ => Next(_deletes, _deletesTaken),
        };
        return found != None && _operations[found].Call < before ? found : None;
    }

    internal void Take(int index) => Count(index, 1);

    internal void GiveBack(int index) => Count(index, -1);

    private static int Next(List<int> list, int taken) => taken < list.Count ? list[taken] : None;

    private void Count(int index, int by)
    {
        if (index == None)
        {
            return;
        }

        if (_operations[index].Kind == OperationKind.Delete)
        {
            _deletesTaken += by;
        }
        else if (_readPuts.TryGetValue(_operations[index].Value!.Value, out var put) && put == index)
        {
            _ = by > 0 ? _takenReadPuts.Add(index) : _takenReadPuts.Remove(index);
        }
        else
        {
            _unreadPutsTaken += by;
        }
    }
}
