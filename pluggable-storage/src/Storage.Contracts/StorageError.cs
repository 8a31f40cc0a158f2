namespace Storage.Contracts;

/// <summary>Why an operation failed. The values have a gRPC status code of the same name each.</summary>
public enum StorageError
{
    /// <summary>The key or value breaks a limit or is not valid Unicode. Nothing happened.</summary>
    InvalidArgument,

    /// <summary>No space, quota or memory left. Nothing happened; reads go on.</summary>
    ResourceExhausted,

    /// <summary>The stored record of this key is damaged.</summary>
    DataLoss,

    /// <summary>The store is in a state that needs an operator: read-only, or locked by another process.</summary>
    FailedPrecondition,

    /// <summary>The operating system refuses access to the store.</summary>
    PermissionDenied,

    /// <summary>The store did not answer. A write may or may not have taken effect.</summary>
    Unavailable,
}
