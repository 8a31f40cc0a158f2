namespace Storage.Conformance.Histories;

/// <summary>What an operation asked for.</summary>
public enum OperationKind
{
    /// <summary>Read the value.</summary>
    Get,

    /// <summary>Replace the value.</summary>
    Put,

    /// <summary>Remove the key.</summary>
    Delete,
}
