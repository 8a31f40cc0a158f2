namespace Gates.Repository;

/// <summary>Leaves some files out of a check, with the reason why.</summary>
internal sealed class Exemption(string path, string reason)
{
    private readonly PathPattern _pattern = new(path);

    /// <value>The pattern of the paths.</value>
    public string Path => _pattern.Text;

    /// <value>Why they are left out.</value>
    public string Reason { get; } = reason;

    /// <summary>Tells whether a path is left out.</summary>
    public bool Matches(string path) => _pattern.Matches(path);
}
