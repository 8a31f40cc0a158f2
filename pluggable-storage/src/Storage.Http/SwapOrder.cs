namespace Storage.Http;

/// <summary>Says what a service is to serve from next.</summary>
/// <param name="Backend">A name of <see cref="IServiceControl.Backends"/>.</param>
public sealed record SwapOrder(string Backend)
{
    /// <summary>Whether content that the new backend already holds may be removed.</summary>
    public bool Discard { get; init; }

    /// <summary>Options of the new backend by name, such as its folder or its servers; none for those the service was started with.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();
}
