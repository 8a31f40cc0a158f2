using System.ComponentModel;

namespace ThreeGens.Mocks;

/// <summary>Is implemented by every expression that names a call of a mock, <c>mock.Get("a")</c>, and asks what was recorded of it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ICallQuery
{
    /// <value>The member that is called.</value>
    [EditorBrowsable(EditorBrowsableState.Never)]
    MockedMember Member { get; }

    /// <summary>Counts the calls that match and marks them as verified.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    int Count();

    /// <summary>Compares every recorded call with the expectation.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    List<CallSeen> Compare();

    /// <summary>Describes the expectation: <c>IStore.Get("a")</c>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    string Describe();
}
