namespace Storage.Host.Routing;

/// <summary>Keeps the last so many items.</summary>
/// <param name="capacity">How many.</param>
internal sealed class RecentList<T>(int capacity)
{
    private readonly object _lock = new();
    private readonly Queue<T> _items = new(capacity);

    public void Add(T item)
    {
        lock (_lock)
        {
            if (_items.Count == capacity)
            {
                _items.Dequeue();
            }

            _items.Enqueue(item);
        }
    }

    /// <summary>Gives them, the oldest first.</summary>
    public IReadOnlyList<T> ToList()
    {
        lock (_lock)
        {
            return [.. _items];
        }
    }
}
