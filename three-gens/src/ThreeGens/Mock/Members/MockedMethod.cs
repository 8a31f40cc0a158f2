using System.ComponentModel;
using System.Runtime.InteropServices;

namespace ThreeGens.Mocks;

/// <summary>Keeps what is set up for and recorded of one method or accessor.</summary>
/// <remarks>All members are thread-safe. The lock is the object itself: a lock object per member would be a tenth of a small mock.</remarks>
/// <typeparam name="TMatch">The expectations of a call.</typeparam>
/// <typeparam name="TArgs">What is recorded of a call.</typeparam>
/// <typeparam name="TResult">The result.</typeparam>
/// <typeparam name="TFunc">A delegate with the member's parameters and result.</typeparam>
/// <typeparam name="TAction">A delegate with the member's parameters and no result.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MockedMethod<TMatch, TArgs, TResult, TFunc, TAction> : MockedMember
    where TMatch : struct, IMatch<TArgs>
    where TFunc : Delegate
    where TAction : Delegate
{
    private SetupTable<TMatch, TArgs, TResult, TFunc, TAction> _setups;
    private CallLog<TArgs> _log;

    /// <summary>Creates the member.</summary>
    /// <param name="mock">The mock it belongs to.</param>
    /// <param name="signature">Type, name and parameter names: <c>IStore.Get(key)</c>.</param>
    public MockedMethod(MockCore mock, string signature)
        : base(mock, signature)
    {
    }

    /// <summary>Records a call and gives the reaction to it, or null when nothing was set up and the mock is loose.</summary>
    /// <exception cref="MockException">Nothing was set up and the mock is strict.</exception>
    public Reaction<TResult, TFunc, TAction>? Call(in TArgs args)
    {
        // hot: MockWorkflow, MockTable
        MatchedSetup<TMatch, TArgs, TResult, TFunc, TAction>? setup;
        Reaction<TResult, TFunc, TAction>? reaction = null;
        TaskCompletionSource? waiters;
        lock (this)
        {
            _log.Add(args);
            setup = _setups.Find(args);
            if (setup is not null && !(setup.IsUsedUp && Mock.IsRefusing))
            {
                reaction = setup.Advance();
            }

            waiters = TakeWaiters();
        }

        waiters?.SetResult();
        if (reaction is null)
        {
            return Mock.IsRefusing ? throw Mock.Refuse(UnexpectedCall.Describe(this, args, setup)) : null;
        }

        if (!setup!.TryGetExact(out _))
        {
            setup.Visit(ArgObservation.Instance, args);
        }

        return reaction;
    }

    internal MatchedSetup<TMatch, TArgs, TResult, TFunc, TAction> Add(in TMatch match, string file, int line)
    {
        var setup = new MatchedSetup<TMatch, TArgs, TResult, TFunc, TAction>(match, file, line);
        lock (this)
        {
            _setups.Add(setup);
        }

        return setup;
    }

    /// <summary>Counts the calls that match and marks them as verified.</summary>
    internal int Count(in TMatch match)
    {
        var count = 0;
        lock (this)
        {
            for (var i = 0; i < _log.Count; i++)
            {
                ref var call = ref _log[i];
                if (match.Matches(call.Args))
                {
                    call.MarkVerified();
                    count++;
                }
            }
        }

        return count;
    }

    internal List<TArgs> Calls(in TMatch match)
    {
        var calls = new List<TArgs>();
        lock (this)
        {
            for (var i = 0; i < _log.Count; i++)
            {
                ref readonly var call = ref _log[i];
                if (match.Matches(call.Args))
                {
                    calls.Add(call.Args);
                }
            }
        }

        return calls;
    }

    internal List<CallSeen> Compare(in TMatch match)
    {
        var seen = new List<CallSeen>();
        lock (this)
        {
            for (var i = 0; i < _log.Count; i++)
            {
                ref readonly var call = ref _log[i];
                var difference = new ArgDifference(ParameterNames);
                match.Visit(difference, call.Args);
                seen.Add(new CallSeen(call.Sequence, ArgValues.Of<TMatch, TArgs>(call.Args), difference.Count, difference.ToString()));
            }
        }

        return seen;
    }

    /// <summary>Gives the setups, newest first.</summary>
    internal List<MatchedSetup<TMatch, TArgs, TResult, TFunc, TAction>> Setups()
    {
        var setups = new List<MatchedSetup<TMatch, TArgs, TResult, TFunc, TAction>>();
        lock (this)
        {
            for (var setup = _setups.Newest; setup is not null; setup = setup.Older)
            {
                setups.Add(setup);
            }
        }

        return setups;
    }

    internal override void AddUnmetSetups(List<string> failures)
    {
        var setups = Setups();
        setups.Reverse();
        foreach (var setup in CollectionsMarshal.AsSpan(setups))
        {
            if (!setup.Expected.Includes(setup.Calls))
            {
                failures.Add($"{Name}({setup.Describe()}) was expected {setup.Expected}, was called {Times.Count(setup.Calls)} ({SourceLine.Of(setup.File, setup.Line)})");
            }
        }
    }

    internal override void AddUnverifiedCalls(List<CallSeen> calls)
    {
        lock (this)
        {
            for (var i = 0; i < _log.Count; i++)
            {
                ref readonly var call = ref _log[i];
                if (!call.IsVerified)
                {
                    calls.Add(new CallSeen(call.Sequence, $"{Name}({ArgValues.Of<TMatch, TArgs>(call.Args)})", 0, ""));
                }
            }
        }
    }

    internal override void ClearCalls()
    {
        lock (this)
        {
            _log.Clear();
            for (var setup = _setups.Newest; setup is not null; setup = setup.Older)
            {
                setup.Restart();
            }
        }
    }

    internal override void ClearSetups()
    {
        lock (this)
        {
            _setups.Clear();
        }
    }
}
