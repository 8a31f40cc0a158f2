namespace ThreeGens;

/// <summary>Reports a call that a strict mock did not expect, or an expectation that was not met.</summary>
public sealed class MockException : Exception
{
    /// <summary>Creates the exception without a message.</summary>
    public MockException()
    {
    }

    /// <summary>Creates the exception.</summary>
    public MockException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    public MockException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
