namespace ThreeGens.Mocks;

/// <summary>Is what all mocks have in common: members by number, behaviour, and verification of the whole.</summary>
public abstract class MockCore
{
    private Dictionary<int, MockCore>? _children;
    private string? _refused;

    private protected MockCore(MockBehavior behavior, int slotCount, object? wrapped)
    {
        Behavior = behavior;
        Slots = slotCount == 0 ? [] : new MockSlot[slotCount];
        Wrapped = wrapped;
    }

    /// <value>What the mock does with a call nothing was set up for.</value>
    public MockBehavior Behavior { get; }

    /// <value>Whether a call without a setup is refused: of a strict mock, once its object is made. What a base constructor calls nobody could set up before.</value>
    internal bool IsRefusing { get; private protected set; }

    internal MockSlot[] Slots { get; }

    // Reflection gives the name; only messages want it.
    internal abstract string TypeName { get; }

    internal object? Wrapped { get; }

    /// <summary>Verifies that every setup was used as often as it expects, at least once when it says nothing, and that no call was refused.</summary>
    /// <exception cref="MockException">A setup was not used, or a strict mock refused a call.</exception>
    public void VerifyAll()
    {
        if (Volatile.Read(ref _refused) is { } refused)
        {
            throw new MockException(refused);
        }

        var failures = new List<string>();
        foreach (var slot in Slots)
        {
            slot.Member?.AddUnmetSetups(failures);
        }

        if (failures.Count > 0)
        {
            throw new MockException($"{TypeName}: {failures.Count} of the expectations were not met:\n  {string.Join("\n  ", failures)}");
        }
    }

    /// <summary>Verifies that every recorded call was named by an earlier verification.</summary>
    /// <exception cref="MockException">A call was not.</exception>
    public void VerifyNoOtherCalls()
    {
        var calls = new List<CallSeen>();
        foreach (var slot in Slots)
        {
            slot.Member?.AddUnverifiedCalls(calls);
        }

        if (calls.Count > 0)
        {
            var lines = calls.OrderBy(c => c.Sequence).Select(c => $"#{c.Sequence} {c.Arguments}");
            throw new MockException($"{TypeName}: no other calls were expected, but these were made:\n  {string.Join("\n  ", lines)}");
        }
    }

    /// <summary>Forgets all calls; setups stay and sequences begin anew.</summary>
    public void ClearCalls()
    {
        Volatile.Write(ref _refused, null);
        foreach (var slot in Slots)
        {
            slot.Member?.ClearCalls();
        }
    }

    /// <summary>Forgets all calls and all setups.</summary>
    public void Reset()
    {
        ClearCalls();
        foreach (var slot in Slots)
        {
            slot.Member?.ClearSetups();
        }
    }

    /// <summary>Gives the mock that a member without a setup returns; null when none was generated for its type.</summary>
    internal T? Child<T>(int slot)
        where T : class
    {
        if (MockFactory<T>.Recipe is null)
        {
            return null;
        }

        lock (Slots)
        {
            var children = _children ??= [];
            if (!children.TryGetValue(slot, out var child) || child is not Mock<T>)
            {
                children[slot] = child = new Mock<T>(Behavior, null, []);
            }

            return ((Mock<T>)child).Object;
        }
    }

    /// <summary>Keeps a refusal, so that <see cref="VerifyAll"/> reports it even when the caller swallowed the exception.</summary>
    internal MockException Refuse(string message)
    {
        Interlocked.CompareExchange(ref _refused, message, null);
        return new MockException(message);
    }
}
