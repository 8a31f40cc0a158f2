namespace PluginKit.Protocol.Handshake;

/// <summary>Reads booleans as Go's <c>strconv.ParseBool</c> does.</summary>
public static class GoBoolean
{
    /// <summary>Reads a boolean.</summary>
    /// <param name="text">One of 1, t, T, TRUE, true, True, 0, f, F, FALSE, false, False.</param>
    /// <param name="value">The value, when there is one.</param>
    /// <returns>Whether the text is one of these.</returns>
    public static bool TryParse(string? text, out bool value)
    {
        value = text is "1" or "t" or "T" or "TRUE" or "true" or "True";
        return value || text is "0" or "f" or "F" or "FALSE" or "false" or "False";
    }
}
