using System.Globalization;

namespace PluginKit.Protocol.Handshake;

/// <summary>Chooses the application version, on the plugin's side.</summary>
public static class VersionNegotiation
{
    /// <summary>Chooses the highest version both sides speak.</summary>
    /// <param name="own">The versions the plugin speaks; at least one.</param>
    /// <param name="offered">The content of <c>PLUGIN_PROTOCOL_VERSIONS</c>, or null for a host from before it.</param>
    /// <returns>
    /// The version to answer, and the entries of the list that are not numbers. Without a common version the
    /// lowest of our own is answered: the host then reports the mismatch with both sides' versions.
    /// </returns>
    public static (int Version, IReadOnlyList<string> Unreadable) Choose(IReadOnlyCollection<int> own, string? offered)
    {
        ArgumentNullException.ThrowIfNull(own);
        var theirs = new HashSet<int>();
        var unreadable = new List<string>();
        foreach (var entry in (offered ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (int.TryParse(entry, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var version))
            {
                theirs.Add(version);
            }
            else
            {
                unreadable.Add(entry);
            }
        }

        var common = own.Where(theirs.Contains).ToList();
        return (common.Count > 0 ? common.Max() : own.Min(), unreadable);
    }
}
