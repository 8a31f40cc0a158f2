namespace ValidatorRs.Running;

/// <summary>Remembers the objects between the root and here, by reference: an object met again on its own path closes a cycle.</summary>
internal sealed class PathTrail
{
    // A scan beats a set for the depths that models have.
    private const int ScanLimit = 16;
    private object[] _objects = new object[ScanLimit];
    private HashSet<object>? _set;

    public int Depth { get; private set; }

    public bool Contains(object value)
    {
        if (_set is not null)
        {
            return _set.Contains(value);
        }

        for (var i = 0; i < Depth; i++)
        {
            if (ReferenceEquals(_objects[i], value))
            {
                return true;
            }
        }

        return false;
    }

    public void Push(object value)
    {
        if (Depth == _objects.Length)
        {
            Array.Resize(ref _objects, Depth * 2);
        }

        _objects[Depth++] = value;
        if (Depth > ScanLimit)
        {
            _set ??= new HashSet<object>(_objects.AsSpan(0, Depth).ToArray(), ReferenceEqualityComparer.Instance);
            _set.Add(value);
        }
    }

    public void Pop()
    {
        var value = _objects[--Depth];
        _objects[Depth] = null!;
        _set?.Remove(value);
    }
}
