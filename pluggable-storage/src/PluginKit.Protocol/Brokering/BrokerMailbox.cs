using PluginKit.Protocol.Wire;

namespace PluginKit.Protocol.Brokering;

/// <summary>Keeps what the peer announced until somebody asks for it, five seconds at most.</summary>
/// <remarks>
/// go-plugin, <c>grpc_broker.go</c>: one message per id; a second one for an id that has one already is dropped. A peer that
/// announces without end takes a bounded amount of memory.
/// </remarks>
internal sealed class BrokerMailbox(TimeProvider time)
{
    public static readonly TimeSpan WaitTime = TimeSpan.FromSeconds(5);

    private const int MaxWaiting = 1024;

    private readonly object _gate = new();
    private readonly Dictionary<uint, Slot> _slots = [];

    public void Put(ConnInfo info)
    {
        lock (_gate)
        {
            Expire();
            if (!_slots.TryGetValue(info.ServiceId, out var slot))
            {
                if (_slots.Count >= MaxWaiting)
                {
                    return;
                }

                _slots[info.ServiceId] = slot = new Slot(time.GetTimestamp());
            }

            slot.Message.TrySetResult(info);
        }
    }

    /// <exception cref="TimeoutException">Nothing came in time.</exception>
    public async Task<ConnInfo> TakeAsync(uint id, CancellationToken cancellationToken)
    {
        Slot? slot;
        lock (_gate)
        {
            if (!_slots.TryGetValue(id, out slot))
            {
                _slots[id] = slot = new Slot(time.GetTimestamp());
            }

            slot.Takers++;
        }

        try
        {
            return await slot.Message.Task.WaitAsync(WaitTime, time, cancellationToken);
        }
        finally
        {
            lock (_gate)
            {
                if (_slots.GetValueOrDefault(id) == slot)
                {
                    _slots.Remove(id);
                }
            }
        }
    }

    private void Expire()
    {
        foreach (var (id, slot) in _slots)
        {
            if (slot.Takers == 0 && time.GetElapsedTime(slot.Since) > WaitTime)
            {
                _slots.Remove(id);
            }
        }
    }

    private sealed class Slot(long since)
    {
        public long Since { get; } = since;

        public int Takers { get; set; }

        public TaskCompletionSource<ConnInfo> Message { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
