namespace Storage.Contracts;

/// <summary>What an operation of a batch asks for.</summary>
public enum BatchKind
{
    /// <summary>Read the value.</summary>
    Get,

    /// <summary>Replace the value.</summary>
    Put,

    /// <summary>Remove the key.</summary>
    Delete,
}
