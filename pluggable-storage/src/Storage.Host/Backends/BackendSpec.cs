namespace Storage.Host.Backends;

/// <summary>A backend that can be started.</summary>
/// <param name="Name">Its name, such as <c>memory</c>.</param>
/// <param name="Executable">The plugin's executable.</param>
/// <param name="Arguments">Its command line.</param>
public sealed record BackendSpec(string Name, string Executable, IReadOnlyList<string> Arguments)
{
    /// <summary>Names the data the backend works on, when it works on data outside its process.</summary>
    /// <value>Two specs of the same identity must not run at once; swapping between them moves no data.</value>
    public string? DataIdentity { get; init; }

    /// <summary>Variables the backend's process gets in addition.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether both sides show certificates to each other.</summary>
    /// <value>True by default.</value>
    public bool MutualTls { get; init; } = true;
}
