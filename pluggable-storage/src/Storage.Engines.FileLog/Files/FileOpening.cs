namespace Storage.Engines.FileLog.Files;

/// <summary>How a file is opened.</summary>
public enum FileOpening
{
    /// <summary>A new file, mode 0600, for reading and writing; it must not exist.</summary>
    Create,

    /// <summary>An existing file, for reading only.</summary>
    Read,

    /// <summary>An existing file, for reading and writing.</summary>
    Update,
}
