namespace Storage.Engines.FileLog.Files;

/// <summary>Says that a lock file is held by someone else.</summary>
/// <param name="path">The lock file.</param>
/// <param name="holder">What the file says of its holder: a process id, or empty.</param>
public sealed class LockHeldException(string path, string holder)
    : IOException($"the lock file '{path}' is held by {(holder.Length == 0 ? "another process" : "process " + holder)}")
{
    /// <value>The process id of the holder as written in the file; empty when unknown.</value>
    public string Holder { get; } = holder;
}
