using System.Diagnostics.CodeAnalysis;

namespace ThreeGens.Mocks;

/// <summary>Keeps the arguments of every call of a member with its place among the calls of all mocks.</summary>
/// <remarks>Not thread-safe by itself; the member's lock guards it. A mutable struct: keep it in a field that is not readonly.</remarks>
internal struct CallLog<TArgs>
{
    // Most members of most tests are called once; only the second call needs an array.
    private CallRecord<TArgs> _first;
    private CallRecord<TArgs>[]? _others;

    public int Count { get; private set; }

    /// <summary>Gives one call, the oldest first.</summary>
    [UnscopedRef]
    public ref CallRecord<TArgs> this[int index] => ref index == 0 ? ref _first : ref _others![index - 1];

    // hot: MockWorkflow
    public void Add(in TArgs args)
    {
        if (Count == 0)
        {
            _first = new CallRecord<TArgs>(args, CallClock.Next());
        }
        else
        {
            AddOther(args);
        }

        Count++;
    }

    public void Clear() => this = default;

    private void AddOther(in TArgs args)
    {
        var others = _others ??= new CallRecord<TArgs>[3];
        if (Count > others.Length)
        {
            Array.Resize(ref others, others.Length * 2);
            _others = others;
        }

        others[Count - 1] = new CallRecord<TArgs>(args, CallClock.Next());
    }
}
