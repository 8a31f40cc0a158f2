using System.ComponentModel;

namespace ThreeGens.Mocks;

/// <summary>Keeps what is set up for and recorded of one member of a mock.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class MockedMember
{
    private readonly string _signature;
    private TaskCompletionSource? _nextCall;

    private protected MockedMember(MockCore mock, string signature)
    {
        Mock = mock;
        _signature = signature;
    }

    /// <value>The mock the member belongs to.</value>
    public MockCore Mock { get; }

    /// <value>The name with its type: <c>IStore.Get</c>.</value>
    public string Name => _signature.IndexOf('(', StringComparison.Ordinal) is var open and > 0 ? _signature[..open] : _signature;

    // Names are wanted by failures only; one text per member keeps mocks small.
    internal string[] ParameterNames => _signature.IndexOf('(', StringComparison.Ordinal) is var open and > 0
        ? _signature[(open + 1)..^1].Split(", ", StringSplitOptions.RemoveEmptyEntries)
        : [];

    internal abstract void AddUnmetSetups(List<string> failures);

    internal abstract void AddUnverifiedCalls(List<CallSeen> calls);

    internal abstract void ClearCalls();

    internal abstract void ClearSetups();

    /// <summary>Gives a task that completes at the next call; take it before counting, or a call in between is missed.</summary>
    internal Task NextCallAsync()
    {
        lock (this)
        {
            return (_nextCall ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    /// <summary>Takes the waiters of the next call; the caller holds the lock.</summary>
    private protected TaskCompletionSource? TakeWaiters()
    {
        var waiters = _nextCall;
        if (waiters is not null)
        {
            _nextCall = null;
        }

        return waiters;
    }
}
