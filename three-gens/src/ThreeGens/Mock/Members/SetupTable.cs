using System.Runtime.InteropServices;

namespace ThreeGens.Mocks;

/// <summary>Finds the newest setup that matches a call: by hash once there are many setups of plain values, else one by one.</summary>
/// <remarks>Not thread-safe by itself; the member's lock guards it. A mutable struct: keep it in a field that is not readonly.</remarks>
internal struct SetupTable<TMatch, TArgs, TResult, TFunc, TAction>
    where TMatch : struct, IMatch<TArgs>
    where TFunc : Delegate
    where TAction : Delegate
{
    // Below this a scan is as fast as hashing and costs no memory.
    private const int IndexFrom = 9;

    private Dictionary<ValueTuple<TArgs>, MatchedSetup<TMatch, TArgs, TResult, TFunc, TAction>>? _exact;
    private MatchedSetup<TMatch, TArgs, TResult, TFunc, TAction>? _newestInexact;

    /// <value>The newest setup; older ones hang on it.</value>
    public MatchedSetup<TMatch, TArgs, TResult, TFunc, TAction>? Newest { get; private set; }

    public void Add(MatchedSetup<TMatch, TArgs, TResult, TFunc, TAction> setup)
    {
        setup.Ordinal = Newest is null ? 1 : Newest.Ordinal + 1;
        setup.Older = Newest;
        Newest = setup;
        if (_exact is not null)
        {
            Index(setup);
        }
        else if (setup.Ordinal >= IndexFrom && ExactKey<TArgs>.IsStable)
        {
            BuildIndex();
        }
    }

    // hot: MockWorkflow, MockTable
    public readonly MatchedSetup<TMatch, TArgs, TResult, TFunc, TAction>? Find(in TArgs args)
    {
        if (_exact is null)
        {
            var setup = Newest;
            while (setup is not null && !setup.Matches(args))
            {
                setup = setup.Older;
            }

            return setup;
        }

        _exact.TryGetValue(new ValueTuple<TArgs>(args), out var exact);
        for (var setup = _newestInexact; setup is not null && (exact is null || setup.Ordinal > exact.Ordinal); setup = setup.OlderInexact)
        {
            if (setup.Matches(args))
            {
                return setup;
            }
        }

        return exact;
    }

    public void Clear() => this = default;

    private void BuildIndex()
    {
        _exact = [];
        var oldestFirst = new Stack<MatchedSetup<TMatch, TArgs, TResult, TFunc, TAction>>();
        for (var setup = Newest; setup is not null; setup = setup.Older)
        {
            oldestFirst.Push(setup);
        }

        foreach (var setup in oldestFirst)
        {
            Index(setup);
        }
    }

    private void Index(MatchedSetup<TMatch, TArgs, TResult, TFunc, TAction> setup)
    {
        if (setup.TryGetExact(out var args))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_exact!, new ValueTuple<TArgs>(args), out _) = setup;
            return;
        }

        setup.OlderInexact = _newestInexact;
        _newestInexact = setup;
    }
}
