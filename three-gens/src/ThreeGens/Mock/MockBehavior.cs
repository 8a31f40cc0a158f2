namespace ThreeGens;

/// <summary>Says what a mock does with a call nothing was set up for.</summary>
public enum MockBehavior
{
    /// <summary>Gives a default: empty text, an empty collection, a completed task, a recursive mock, the base method of a class.</summary>
    Loose,

    /// <summary>Throws a <see cref="MockException"/> that names the nearest setup; <see cref="Mocks.MockCore.VerifyAll"/> throws it again if it was swallowed.</summary>
    Strict,
}
