namespace Storage.Http;

/// <summary>Says what a service is to serve from next.</summary>
/// <param name="Backend">A name of <see cref="IServiceControl.Backends"/>.</param>
public sealed record SwapOrder(string Backend)
{
    /// <summary>Whether content that the new backend already holds may be removed.</summary>
    public bool Discard { get; init; }

    /// <summary>Options of the new backend by name, such as its folder or its servers; none for those the service was started with.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>Reads options as people and forms write them; of two with one name the last counts.</summary>
    /// <param name="settings">Each <c>name=value</c>; the value may hold further equals signs.</param>
    public static Dictionary<string, string> ReadOptions(IEnumerable<string> settings) =>
        settings.Select(s => s.Split('=', 2)).GroupBy(s => s[0]).ToDictionary(s => s.Key, s => s.Last()[1], StringComparer.Ordinal);
}
