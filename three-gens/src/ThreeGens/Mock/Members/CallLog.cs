namespace ThreeGens.Mocks;

/// <summary>Keeps the arguments of every call of a member with its place among the calls of all mocks.</summary>
/// <remarks>Not thread-safe by itself; the member's lock guards it. A mutable struct: keep it in a field that is not readonly.</remarks>
internal struct CallLog<TArgs>
{
    private CallRecord<TArgs>[]? _calls;

    public int Count { get; private set; }

    public readonly Span<CallRecord<TArgs>> Calls => _calls.AsSpan(0, Count);

    // hot: MockWorkflow
    public void Add(in TArgs args)
    {
        var calls = _calls ??= new CallRecord<TArgs>[2];
        if (Count == calls.Length)
        {
            Array.Resize(ref calls, calls.Length * 2);
            _calls = calls;
        }

        calls[Count++] = new CallRecord<TArgs>(args, CallClock.Next());
    }

    public void Clear() => this = default;
}
