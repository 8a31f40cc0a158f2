namespace ThreeGens.Mocks;

/// <summary>Keeps one member per construction of a generic method.</summary>
internal sealed class MockedGeneric(MockCore mock, string signature) : MockedMember(mock, signature)
{
    private readonly Dictionary<Type, MockedMember> _constructions = [];

    public TMember Of<TMember>(Type construction, Func<MockCore, TMember> create)
        where TMember : MockedMember
    {
        lock (this)
        {
            if (!_constructions.TryGetValue(construction, out var member))
            {
                _constructions.Add(construction, member = create(Mock));
            }

            return (TMember)member;
        }
    }

    internal override void AddUnmetSetups(List<string> failures) => ForEach(m => m.AddUnmetSetups(failures));

    internal override void AddUnverifiedCalls(List<CallSeen> calls) => ForEach(m => m.AddUnverifiedCalls(calls));

    internal override void ClearCalls() => ForEach(m => m.ClearCalls());

    internal override void ClearSetups() => ForEach(m => m.ClearSetups());

    private void ForEach(Action<MockedMember> action)
    {
        MockedMember[] members;
        lock (this)
        {
            members = [.. _constructions.Values];
        }

        Array.ForEach(members, action);
    }
}
